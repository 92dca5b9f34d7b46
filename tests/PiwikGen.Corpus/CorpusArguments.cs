using System.Globalization;

namespace PiwikGen.Corpus;

/// <summary>What the program is asked to do.</summary>
internal sealed record CorpusArguments(IReadOnlyList<string> Paths, string? ReportPath, string? PackagePath, int Jobs, TimeSpan TimeLimit)
{
    public const string Usage = """
        Usage: dotnet run -c Release --project tests/PiwikGen.Corpus -- <folder or root file>... [--report out.tsv] [--package file.nupkg] [--jobs n] [--limit seconds]

        Generates and compiles the client of every document. A folder with a roots.txt holds documents of several files; in every
        other folder each JSON or YAML file is a document. A root file below a roots.txt has the files there as its neighbours.
        Below a folder called "invalid" problems are expected. With --package the generator of a package runs, without it the one that
        was built with this program.

        Exit code 0: every valid document came out without an error, a warning or a lost operation, and no broken one in silence. 1: some did not.
        2: the arguments name no documents.
        """;

    public static CorpusArguments? Parse(string[] args)
    {
        var paths = new List<string>();
        string? report = null;
        string? package = null;
        var jobs = Math.Max(1, Environment.ProcessorCount);
        var limit = 120;
        for (var index = 0; index < args.Length; index++)
        {
            switch (args[index])
            {
                case "--report" when index + 1 < args.Length:
                    report = args[++index];
                    break;
                case "--package" when index + 1 < args.Length && File.Exists(args[index + 1]):
                    package = Path.GetFullPath(args[++index]);
                    break;
                case "--jobs" when index + 1 < args.Length && int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out jobs) && jobs > 0:
                    index++;
                    break;
                case "--limit" when index + 1 < args.Length && int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit > 0:
                    index++;
                    break;
                case var path when !path.StartsWith('-') && (File.Exists(path) || Directory.Exists(path)):
                    paths.Add(Path.GetFullPath(path));
                    break;
                default:
                    return null;
            }
        }

        return paths.Count == 0 ? null : new CorpusArguments(paths, report, package, jobs, TimeSpan.FromSeconds(limit));
    }
}
