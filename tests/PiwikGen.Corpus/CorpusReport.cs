using System.Globalization;
using System.Text;

namespace PiwikGen.Corpus;

/// <summary>What a run has to say: the documents with problems one by one, then the sums.</summary>
internal sealed class CorpusReport(IReadOnlyList<CorpusDocument> documents, IReadOnlyDictionary<CorpusDocument, CorpusRow> rows)
{
    /// <summary>Whether all documents that are meant to be valid came out without an error, a warning or a lost operation.</summary>
    public bool IsClean => documents.All(document => document.IsInvalid ? rows[document] is not { IsGenerated: false, Diagnostics: "" } : IsCleanRow(rows[document]));

    public void Print(TextWriter output)
    {
        foreach (var document in documents)
        {
            var row = rows[document];
            if (!document.IsInvalid && !IsCleanRow(row))
            {
                output.WriteLine($"{document.Name}: {row.Errors} errors, {row.Warnings} warnings, {row.Operations} of {row.OperationsInDocument} operations. {row.Diagnostics} {row.FirstError}");
                foreach (var lost in row.Lost)
                {
                    output.WriteLine("    left out: " + lost);
                }
            }
        }

        foreach (var folder in documents.Where(static document => !document.IsInvalid).GroupBy(static document => document.Name.Split(Path.DirectorySeparatorChar)[0]).Where(static folder => folder.Count() > 1))
        {
            var own = folder.Select(document => rows[document]).ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{folder.Key}: {own.Count} documents, {own.Sum(static row => row.Operations)} of {own.Sum(static row => row.OperationsInDocument)} operations, {own.Sum(static row => row.Lost.Count)} left out"));
        }

        var valid = documents.Where(static document => !document.IsInvalid).Select(document => rows[document]).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {valid.Count(IsCleanRow)} of {valid.Count} without an error, a warning or a lost operation"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{valid.Sum(static row => row.Operations)} of {valid.Sum(static row => row.OperationsInDocument)} operations, {valid.Sum(static row => row.Types)} types, {valid.Sum(static row => row.Errors)} errors, {valid.Sum(static row => row.Warnings)} warnings"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{valid.Sum(static row => row.SecondsToGenerate):F1} s to generate, {valid.Sum(static row => row.SecondsToCompile):F1} s to compile, {valid.Sum(static row => row.Characters) / 1_000_000.0:F1} million characters, {valid.Select(static row => row.PeakMemory).DefaultIfEmpty().Max() / 1024 / 1024} MB at most"));
    }

    public string ToTsv()
    {
        var text = new StringBuilder("document\t").AppendJoin('\t', CorpusRow.Columns).Append('\n');
        foreach (var document in documents)
        {
            text.Append(document.Name).Append('\t').Append(rows[document].ToTsv()).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsCleanRow(CorpusRow row) => row is { Errors: 0, Warnings: 0 } && row.Operations >= row.OperationsInDocument && row.Lost.Count == 0;
}
