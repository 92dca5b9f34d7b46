using PiwikGen.Benchmarks.Generating;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Building;

/// <summary><c>dotnet build</c> of projects with and without documents.</summary>
internal static class BuildTimes
{
    public const string Cold = "dotnet build, everything anew";
    public const string Warm = "dotnet build, nothing changed";
    public const string Nothing = "No document";
    public const string Apps = "specs/apps.openapi.json";
    public const string Stripe = "Stripe";
    public const string StripeByNSwag = "Stripe, NSwag's output compiled";

    private const string Program = "System.Console.WriteLine();";

    public static IReadOnlyList<Measurement> Run(RunArguments arguments)
    {
        var projects = Projects().Select(project => (project.Row, Folder: project.Create())).ToList();
        try
        {
            var cold = projects.ToDictionary(static project => project.Row, static _ => new List<double>());
            var warm = projects.ToDictionary(static project => project.Row, static _ => new List<double>());
            for (var round = 0; round < arguments.Rounds; round++)
            {
                foreach (var (row, folder) in projects)
                {
                    folder.CountsProcessorTime = arguments.CountsProcessorTime;
                    cold[row].Add(folder.Run("build", "--no-restore", "-t:Rebuild"));
                    warm[row].Add(folder.Run("build", "--no-restore"));
                }
            }

            return [.. Table(Cold, cold), .. Table(Warm, warm), .. CompilerTimes.Run(arguments)];

            IEnumerable<Measurement> Table(string name, Dictionary<string, List<double>> times) => projects.Select(project =>
                new Measurement(name, project.Row, project.Row == Nothing, times[project.Row], project.Folder.SizeOf("bin/Debug/net10.0/Project.dll")));
        }
        finally
        {
            projects.ForEach(static project => project.Folder.Dispose());
        }
    }

    private static IEnumerable<(string Row, Func<ProjectFolder> Create)> Projects()
    {
        yield return (Nothing, static () => ProjectFolder.Create("Project", [("Program.cs", Program)]));
        yield return (Apps, static () => ProjectFolder.Create("Project", [("Program.cs", Program), ("apps.openapi.json", File.ReadAllText(Documents.Apps.Path))]));
        if (Documents.Stripe is { } stripe)
        {
            var text = File.ReadAllText(stripe.Path);
            yield return (Stripe, () => ProjectFolder.Create("Project", [("Program.cs", Program), ("stripe.openapi.json", text)]));
            yield return (StripeByNSwag, () => ProjectFolder.Create(
                "Project",
                [("Program.cs", Program), ("Stripe.cs", NSwagRun.GenerateCompilableAsync(stripe, text).GetAwaiter().GetResult())],
                "<NoWarn>$(NoWarn);CS8600;CS8602;CS8603;CS8604;CS8618;CS8625;CS8765;CS1591;CS1573;CS1572;CS1587;CS0108;CS0114;CS0472;CS0612;CS0618;CS3016;CS8073;CS8669;CS0649;CS8981</NoWarn>"));
        }
    }
}
