using PiwikGen.Benchmarks.Building;
using PiwikGen.Benchmarks.Generating;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Starting;

/// <summary>From the start of a program with a generated client to the end of its first call, just in time and ahead of time compiled.</summary>
internal static class StartTimes
{
    public const string Table = "From start to exit, with one call answered from memory";
    public const string JustInTime = "Just in time compiled";
    public const string AheadOfTime = "Ahead of time compiled";

    private const int StartsOfRound = 10;

    private const string Program = """
        using System.Net;
        using Project.Apps;

        using var http = new HttpClient(new Memory()) { BaseAddress = new Uri("https://acme.piwik.pro") };
        var page = await new AppsClient(http).ListAppsAsync(limit: 1);
        return page.Data.Count == 1 ? 0 : 1;

        sealed class Memory : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("{\"meta\":{\"total\":1},\"data\":[{\"type\":\"ppms/app\",\"id\":\"2f1b0000-4a51-4c3d-8f10-223344556600\",\"attributes\":{\"name\":\"Shop\",\"addedAt\":\"2024-03-11T09:15:27Z\",\"updatedAt\":\"2024-03-11T09:15:27Z\"}}]}"),
            });
        }
        """;

    public static IReadOnlyList<Measurement> Run(RunArguments arguments)
    {
        using var folder = ProjectFolder.Create(
            "Project",
            [("Program.cs", Program), ("apps.openapi.json", File.ReadAllText(Documents.Apps.Path))],
            "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><StripSymbols>true</StripSymbols>");
        folder.Run("build", "-c", "Release", "-o", "jit");
        folder.Run("publish", "-c", "Release", "-o", "aot", "--use-current-runtime");
        var native = Path.Combine(folder.Path, "aot", "Project");
        var jit = new List<double>();
        var aot = new List<double>();
        for (var round = 0; round < arguments.Rounds; round++)
        {
            jit.Add(Best(() => ProcessTime.Run(arguments.CountsProcessorTime, folder.Path, "dotnet", "jit/Project.dll")));
            aot.Add(Best(() => ProcessTime.Run(arguments.CountsProcessorTime, folder.Path, native)));
        }

        return
        [
            new Measurement(Table, JustInTime, true, jit, folder.SizeOf("jit/Project.dll")),
            new Measurement(Table, AheadOfTime, false, aot, folder.SizeOf("aot/Project")),
        ];
    }

    private static double Best(Func<double> start) => Enumerable.Range(0, StartsOfRound).Select(_ => start()).Min();
}
