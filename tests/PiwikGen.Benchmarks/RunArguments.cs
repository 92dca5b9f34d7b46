using System.Globalization;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks;

/// <summary>What stands behind the name of a group on the command line.</summary>
internal sealed class RunArguments(string[] arguments)
{
    /// <summary>How often the whole group runs; 3 where nothing is said.</summary>
    public int Rounds => Value("--rounds") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 3;

    /// <summary>Whether few and short iterations are enough: for a first look, not for a report.</summary>
    public bool IsQuick => arguments.Contains("--quick");

    /// <summary>Whether the time of the processors counts and not that on the wall: for busy machines.</summary>
    public bool CountsProcessorTime => arguments.Contains("--cpu");

    /// <summary>A part of the names of the documents that are measured; null for all.</summary>
    public string? Only => Value("--only");

    /// <summary>The folder that the report is written to; null for the console alone.</summary>
    public string? Output => Value("--output");

    // Methods are compiled to the end at once: what runs a few times only is then measured warm.
    private static bool Untiered => Environment.GetEnvironmentVariable("DOTNET_TieredCompilation") == "0";

    /// <summary>The command that makes the report again.</summary>
    public string CommandFor(BenchmarkGroup group) =>
        $"{(Untiered ? "DOTNET_TieredCompilation=0 " : "")}dotnet run -c Release --project tests/PiwikGen.Benchmarks -- {group.Name} --rounds {Rounds}{(IsQuick ? " --quick" : "")}{(CountsProcessorTime ? " --cpu" : "")}{(Only is null ? "" : $" --only \"{Only}\"")} --output tests/PiwikGen.Benchmarks/results";

    private string? Value(string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
