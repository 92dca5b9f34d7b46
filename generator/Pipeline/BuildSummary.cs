using System.Collections.Immutable;
using System.Globalization;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Pipeline;

/// <summary>Sums up what all documents came to. The build files look for this text, and print it.</summary>
internal static class BuildSummary
{
    public static IEnumerable<SummaryFile> Of(ImmutableArray<DocumentCounts?> documents)
    {
        var counts = documents.OfType<DocumentCounts>().ToList();
        if (counts.Count == 0)
        {
            return [];
        }

        var filtered = counts.Sum(static document => document.Filtered);
        var leftOut = filtered + counts.Sum(static document => document.Missing);
        var byFilters = filtered > 0 ? $" ({Number(filtered)} by filters)" : "";
        return [new SummaryFile(
            $"PiwikGen: {Counted(counts.Count, "document")}, {Counted(counts.Sum(static document => document.Operations), "operation")}, {Number(leftOut)} left out{byFilters}")];
    }

    private static string Counted(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
