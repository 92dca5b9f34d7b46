using System.Globalization;
using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>
/// Values made from the schemas of documents of others, through the types that are generated for these schemas. A few values of the schemas of smaller
/// documents; PIWIKGEN_ROUNDTRIP names a number of values for each schema of all documents.
/// </summary>
public class RoundTripTests(ITestOutputHelper output)
{
    private const int FewValues = 4;
    private const int SmallFile = 300_000;

    private static readonly int? AskedFor =
        int.TryParse(Environment.GetEnvironmentVariable("PIWIKGEN_ROUNDTRIP"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [CorpusFact("real")]
    public void What_the_schemas_of_large_documents_allow_is_read_and_written_back() => Run("real", 1);

    [CorpusFact("edge")]
    public void What_the_schemas_of_small_and_odd_documents_allow_is_read_and_written_back() => Run("edge", 6);

    [CorpusFact("piwikpro-bundled")]
    public void What_the_schemas_of_Piwik_PRO_allow_is_read_and_written_back() => Run("piwikpro-bundled", 2);

    private void Run(string folder, int every)
    {
        var run = new RoundTripRun(AskedFor ?? FewValues);
        var files = CorpusFinder.FilesBelow(CorpusFolder.Of(folder)!).Where(static path => AskedFor is not null || new FileInfo(path).Length <= SmallFile);
        foreach (var path in files.Where((_, index) => AskedFor is not null || index % every == 0))
        {
            run.Add(path);
        }

        output.WriteLine(run.ToString());
        Assert.True(run.Problems.Count == 0, $"{run.Problems.Count} problems:\n" + string.Join("\n", run.Problems.Take(60)));
        Assert.True(run.Values > 0);
    }
}
