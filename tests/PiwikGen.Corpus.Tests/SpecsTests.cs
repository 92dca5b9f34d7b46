using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests;

/// <summary>Our own documents against the list of Piwik PRO's 178 operations, and against what their README says of them.</summary>
public partial class SpecsTests(ITestOutputHelper output)
{
    private const int InDocumentsOf2025 = 178;

    [CorpusFact("..", "facts", "piwik-operations.tsv")]
    public void Every_operation_of_the_vendor_is_in_one_document_or_left_out_for_a_reason()
    {
        var listed = Listed();
        var documents = SpecsFolder.Operations.GroupBy(static operation => operation.Key).ToDictionary(static group => group.Key, static group => group.Select(static operation => operation.File).ToList());
        var leftOut = LeftOut();
        output.WriteLine($"{listed.Count} operations: {listed.Count(documents.ContainsKey)} in documents, {listed.Count(leftOut.ContainsKey)} left out");

        Assert.Equal(InDocumentsOf2025, listed.Count);
        Assert.Empty(listed.Except(documents.Keys).Except(leftOut.Keys));
        Assert.Empty(documents.Where(static document => document.Value.Count > 1).Select(static document => $"{document.Key} is in {string.Join(" and ", document.Value)}"));
        Assert.Empty(leftOut.Keys.Intersect(documents.Keys));
        Assert.Empty(leftOut.Keys.Except(listed));
        Assert.All(leftOut.Values, static reason => Assert.NotEmpty(reason));
    }

    [CorpusFact("..", "facts", "piwik-operations.tsv")]
    public void Every_other_operation_says_where_it_is_known_from()
    {
        var listed = Listed();
        var others = SpecsFolder.Operations.Where(operation => !listed.Contains(operation.Key)).ToList();
        output.WriteLine($"{others.Count} operations beyond the documents of 2025");

        Assert.Empty(others.Where(static operation => string.IsNullOrWhiteSpace(operation.Source)).Select(static operation => $"{operation.File}: {operation.Key}"));
    }

    [Fact]
    public void The_readme_lists_every_document_with_its_number_of_operations()
    {
        var told = SpecsFolder.Readme.Select(static line => FileRow().Match(line)).Where(static row => row.Success)
            .ToDictionary(static row => row.Groups["file"].Value, static row => int.Parse(row.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var counted = SpecsFolder.Operations.GroupBy(static operation => operation.File).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);

        Assert.Equal(counted.OrderBy(static file => file.Key, StringComparer.Ordinal), told.OrderBy(static file => file.Key, StringComparer.Ordinal));
    }

    private static HashSet<string> Listed()
    {
        var rows = File.ReadLines(CorpusFolder.Of("..", "facts", "piwik-operations.tsv")!).Select(static line => line.Split('\t')).ToList();
        var (method, path) = (Array.IndexOf(rows[0], "method"), Array.IndexOf(rows[0], "path"));
        return [.. rows.Skip(1).Select(row => SpecOperation.KeyOf(row[method], row[path]))];
    }

    private static Dictionary<string, string> LeftOut() => SpecsFolder.Readme
        .Select(static line => LeftOutRow().Match(line))
        .Where(static row => row.Success)
        .ToDictionary(static row => SpecOperation.KeyOf(row.Groups["method"].Value, row.Groups["path"].Value), static row => row.Groups["reason"].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^\| `(?<file>[a-z-]+\.openapi\.json)` \|.*\| (?<count>\d+) \|")]
    private static partial Regex FileRow();

    [GeneratedRegex(@"^\| (?<method>[A-Z]+) \| `(?<path>/[^`]*)` \| (?<reason>.*?) *\|$")]
    private static partial Regex LeftOutRow();
}
