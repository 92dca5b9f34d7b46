using System.Diagnostics;
using PiwikGen.Benchmarks.Generating;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Building;

/// <summary>What the compiler needs for emitted code, as a process of its own and in time of the processors, whatever else is measured.</summary>
internal static class CompilerTimes
{
    public const string Table = "The compiler alone, time of the processors";
    public const string Nothing = "No code";
    public const string Types = "Stripe's types and their JSON";
    public const string TypesBySerializer = "The same classes, JSON by System.Text.Json's generator";
    public const string TypesAndClient = "Stripe's types, their JSON and its client";
    public const string All = "Stripe, NSwag's output";

    public static IEnumerable<Measurement> Run(RunArguments arguments)
    {
        if (Documents.Stripe is not { } stripe)
        {
            return [];
        }

        var text = File.ReadAllText(stripe.Path);
        var sources = new GeneratorRun([new MemoryDocument("/project/stripe.openapi.json", text)]).Run(GeneratorRun.Project()).GeneratedSources
            .Where(static source => !source.HintName.Contains("Registration", StringComparison.Ordinal))
            .ToDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);
        var types = sources.Where(static source => source.Key.Contains(".Types", StringComparison.Ordinal)).Select(static source => source.Value).ToList();
        (string Row, IEnumerable<string> Files)[] rows =
        [
            (Nothing, ["class Nothing;"]),
            (Types, sources.Where(static source => source.Key.Contains("Types", StringComparison.Ordinal)).Select(static source => source.Value)),
            (TypesBySerializer, SerializerTwin.Of(types)),
            (TypesAndClient, sources.Values),
            (All, [NSwagRun.GenerateCompilableAsync(stripe, text).GetAwaiter().GetResult()]),
        ];
        return rows.Select(row =>
        {
            using var folder = new CompilerFolder(row.Files, usesSerializer: row.Row == TypesBySerializer);
            var times = Enumerable.Range(0, arguments.Rounds).Select(_ => folder.Compile()).ToList();
            return new Measurement(Table, row.Row, row.Row == Nothing, times, folder.AssemblySize);
        }).ToList();
    }

    /// <summary>Files that are compiled to a library.</summary>
    private sealed class CompilerFolder : IDisposable
    {
        private const string Assembly = "library.dll";

        private readonly string _path = Directory.CreateTempSubdirectory("piwikgen-compiler-").FullName;
        private readonly List<string> _arguments;

        public CompilerFolder(IEnumerable<string> texts, bool usesSerializer)
        {
            var files = texts.Select((text, i) => (Path: Path.Combine(_path, $"File{i}.g.cs"), Text: text)).ToList();
            files.ForEach(static file => File.WriteAllText(file.Path, file.Text));
            var (compiler, frameworks, serializer) = Sdk();
            var response = Path.Combine(_path, "all.rsp");
            File.WriteAllLines(response, [
                "/noconfig", "/nologo", "/target:library", "/nullable:enable", "/langversion:12", "/nowarn:1591", $"/out:{Path.Combine(_path, Assembly)}",
                .. Directory.GetFiles(frameworks, "*.dll").Append(Path.Combine(Documents.Root, "runtime", "bin", "Release", "net10.0", "PiwikGen.Runtime.dll")).Select(static path => $"/r:\"{path}\""),
                .. usesSerializer ? [$"/analyzer:\"{serializer}\""] : Array.Empty<string>(),
                .. files.Select(static file => $"\"{file.Path}\""),
            ]);
            _arguments = ["exec", compiler, "@" + response];
        }

        public long AssemblySize => new FileInfo(Path.Combine(_path, Assembly)).Length;

        public double Compile() => ProcessTime.Run(countsProcessorTime: true, _path, "dotnet", _arguments);

        public void Dispose() => Directory.Delete(_path, recursive: true);

        // The newest SDK that is there, as "10.0.401 [/usr/share/dotnet/sdk]", and the reference assemblies beside it.
        private static (string Compiler, string References, string Serializer) Sdk()
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", "--list-sdks") { RedirectStandardOutput = true })!;
            var newest = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(['[', ']']);
            var folder = newest[1];
            var references = Directory.GetDirectories(Path.Combine(folder, "..", "packs", "Microsoft.NETCore.App.Ref"), "10.*").OrderBy(static path => path, StringComparer.Ordinal).Last();
            return (Path.Combine(folder, newest[0].Trim(), "Roslyn", "bincore", "csc.dll"), Path.Combine(references, "ref", "net10.0"),
                Path.Combine(references, "analyzers", "dotnet", "cs", "System.Text.Json.SourceGeneration.dll"));
        }
    }
}
