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

    /// <summary>The folder that the report is written to; null for the console alone.</summary>
    public string? Output => Value("--output");

    /// <summary>The command that makes the report again.</summary>
    public string CommandFor(BenchmarkGroup group) =>
        $"dotnet run -c Release --project tests/PiwikGen.Benchmarks -- {group.Name} --rounds {Rounds}{(IsQuick ? " --quick" : "")}{(CountsProcessorTime ? " --cpu" : "")} --output tests/PiwikGen.Benchmarks/results";

    private string? Value(string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
