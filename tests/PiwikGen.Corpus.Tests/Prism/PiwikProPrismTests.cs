using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>
/// One call for each operation of Piwik PRO's public documents: a server that checks requests finds nothing wrong with them, and what it
/// answers is written back as it came.
/// </summary>
public class PiwikProPrismTests(ITestOutputHelper output)
{
    // Components for the others: Prism serves no document without operations.
    private const string Library = "cdp-components.json";

    public static TheoryData<string> Documents =>
        CorpusFolder.Of("piwikpro-bundled") is { } folder ? [.. Directory.EnumerateFiles(folder, "*.json").Where(static path => Path.GetFileName(path) != Library).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)] : ["none"];

    [PrismTheory("piwikpro-bundled")]
    [MemberData(nameof(Documents))]
    public async Task Each_operation_is_called_as_its_document_says_and_its_answer_written_back(string document)
    {
        var outcomes = await PrismRun.OfAsync(CorpusFolder.Of("piwikpro-bundled", document)!);
        PrismReport.Write(output, document, outcomes);
        var different = outcomes.Where(static outcome => outcome.Differences.Count > 0).Select(static outcome => $"{outcome.Operation}: {string.Join("; ", outcome.Differences.Take(8))}").ToList();
        different.ForEach(line => output.WriteLine($"  different: {line}"));

        Assert.Empty(PrismReport.Problems(document, outcomes).Concat(different.Where(line => PrismExceptions.Of(document, line.Split(": ")[0]) is null)));
    }
}
