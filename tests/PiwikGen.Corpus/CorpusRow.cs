using System.Globalization;

namespace PiwikGen.Corpus;

/// <summary>What came of one document.</summary>
internal sealed record CorpusRow
{
    /// <summary>Stands between several entries of one cell.</summary>
    private const string Separator = " | ";

    public static readonly string[] Columns =
    [
        "generated", "operations", "operations_in_document", "types", "errors", "warnings", "diagnostics",
        "seconds_to_generate", "seconds_to_compile", "characters", "peak_memory_mb", "first_error", "lost_operations",
    ];

    public bool IsGenerated { get; init; }

    public int Operations { get; init; }

    public int OperationsInDocument { get; init; }

    public int Types { get; init; }

    /// <summary>Errors of the compiler and of the generator.</summary>
    public int Errors { get; init; }

    /// <summary>Warnings of the compiler and of the generator.</summary>
    public int Warnings { get; init; }

    /// <summary>The generator's diagnostics, such as <c>PWG2002x3 PWG2006x1</c>.</summary>
    public string Diagnostics { get; init; } = "";

    public double SecondsToGenerate { get; init; }

    public double SecondsToCompile { get; init; }

    public long Characters { get; init; }

    public long PeakMemory { get; init; }

    public string FirstError { get; init; } = "";

    /// <summary>Operations that no client has, each with its reason.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    public static CorpusRow Broken(string why) => new() { Errors = 1, FirstError = why };

    public string ToTsv() => string.Join('\t',
        IsGenerated ? "yes" : "no", Text(Operations), Text(OperationsInDocument), Text(Types), Text(Errors), Text(Warnings), Diagnostics,
        SecondsToGenerate.ToString("F3", CultureInfo.InvariantCulture), SecondsToCompile.ToString("F3", CultureInfo.InvariantCulture),
        Text(Characters), Text(PeakMemory / 1024 / 1024), OneLine(FirstError), OneLine(string.Join(Separator, Lost)));

    public static CorpusRow FromTsv(string line)
    {
        var cells = line.Split('\t');
        return new CorpusRow
        {
            IsGenerated = cells[0] == "yes",
            Operations = Number(cells[1]),
            OperationsInDocument = Number(cells[2]),
            Types = Number(cells[3]),
            Errors = Number(cells[4]),
            Warnings = Number(cells[5]),
            Diagnostics = cells[6],
            SecondsToGenerate = double.Parse(cells[7], CultureInfo.InvariantCulture),
            SecondsToCompile = double.Parse(cells[8], CultureInfo.InvariantCulture),
            Characters = long.Parse(cells[9], CultureInfo.InvariantCulture),
            PeakMemory = long.Parse(cells[10], CultureInfo.InvariantCulture) * 1024 * 1024,
            FirstError = cells[11],
            Lost = cells[12].Split(Separator, StringSplitOptions.RemoveEmptyEntries),
        };
    }

    private static string OneLine(string text) => text.Replace('\t', ' ').ReplaceLineEndings(" ");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
