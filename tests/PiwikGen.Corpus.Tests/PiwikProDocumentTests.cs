using System.Globalization;
using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests;

/// <summary>All public documents of Piwik PRO as their vendor publishes them: a tree of files that refer to each other, and the same in one file each.</summary>
public class PiwikProDocumentTests(ITestOutputHelper output)
{
    private const int Documents = 29;
    private const int Operations = 178;

    [CorpusFact("piwikpro", "roots.txt")]
    public Task The_tree_of_the_vendor_is_generated_and_compiles_without_a_warning() => CheckAsync("piwikpro");

    [CorpusFact("piwikpro-bundled")]
    public Task The_bundles_are_generated_and_compile_without_a_warning() => CheckAsync("piwikpro-bundled");

    private async Task CheckAsync(string folder)
    {
        var documents = CorpusFinder.Find([CorpusFolder.Of(folder)!]);
        var rows = await new CorpusRun(jobs: 1, TimeSpan.FromMinutes(5), static () => CorpusRun.StartWorker(generatorFolder: null)).RunAsync(documents);

        var generated = rows.Values.Count(static row => row.IsGenerated && row.Errors == 0);
        var operations = rows.Values.Sum(static row => row.Operations);
        var warnings = rows.Values.Sum(static row => row.Warnings);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: documents {generated}/{documents.Count}, operations {operations}/{rows.Values.Sum(static row => row.OperationsInDocument)}, {warnings} warnings"));
        Assert.All(rows.Values, static row => Assert.True(row is { Errors: 0, Warnings: 0, Lost.Count: 0 }, row.FirstError + string.Join('\n', row.Lost)));
        Assert.Equal((Documents, Operations, 0), (generated, operations, warnings));
    }
}
