using PiwikGen.Fuzz.Mutation;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Tests;

public class MutatorTests
{
    private static readonly SeedPool Own = SeedPool.Load(folder: null, maxLength: int.MaxValue, isForCode: false);

    [Fact]
    public void Our_own_documents_are_seeds_of_all_versions_and_both_languages()
    {
        Assert.All(Own.Seeds, static seed => Assert.NotEmpty(seed.Places));
        Assert.Equal([".json", ".yaml"], Own.Seeds.Select(static seed => seed.Extension).Distinct().Order(StringComparer.Ordinal));
        var versions = Own.Seeds.Select(static seed => (seed.Places[0].Node["openapi"] ?? seed.Places[0].Node["swagger"])!.Text[..3]);
        Assert.Equal(["2.0", "3.0", "3.1", "3.2"], versions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_number_makes_the_same_document_whatever_was_made_before()
    {
        var whole = new Mutator(Own, seed: 7, FuzzTarget.Source);
        var all = Enumerable.Range(0, 200).Select(index => whole.Make(index)).ToList();
        var one = new Mutator(Own, seed: 7, FuzzTarget.Source);
        Assert.Equal(all[150], one.Make(150));
        Assert.Equal(all[3], one.Make(3));
    }

    [Fact]
    public void Seeds_targets_and_numbers_make_different_documents()
    {
        string[] texts =
        [
            .. Enumerable.Range(0, 100).Select(static index => new Mutator(Own, seed: 1, FuzzTarget.Reader).Make(index).Text),
            .. Enumerable.Range(0, 100).Select(static index => new Mutator(Own, seed: 2, FuzzTarget.Reader).Make(index).Text),
            .. Enumerable.Range(0, 100).Select(static index => new Mutator(Own, seed: 1, FuzzTarget.Naming).Make(index).Text),
        ];
        Assert.InRange(texts.Distinct(StringComparer.Ordinal).Count(), 290, 300);
    }

    [Fact]
    public void Most_documents_for_code_can_be_read_and_many_for_the_reader_cannot()
    {
        Assert.InRange(Readable(FuzzTarget.Source), 250, 400);
        Assert.InRange(Readable(FuzzTarget.Reader), 100, 350);

        static int Readable(FuzzTarget target)
        {
            var mutator = new Mutator(Own, seed: 1, target);
            return Enumerable.Range(0, 400).Select(index => mutator.Make(index)).Count(static input => SpecReader.Read("a" + input.Extension, input.Text, CancellationToken.None).Root is not null);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tree_without_edits_is_written_as_what_it_was(bool isYaml)
    {
        foreach (var seed in Own.Seeds)
        {
            var text = TreeText.Of(seed.Places[0].Node, new Dictionary<SpecNode, TreeEdit>(), isYaml);
            var again = SpecReader.Read(isYaml ? "a.yaml" : "a.json", text, CancellationToken.None).Root!;
            Assert.Equal(Flat(seed.Places[0].Node), Flat(again));
        }
    }

    private static IEnumerable<string> Flat(SpecNode root) => SeedPlace.Of(root).Select(static place => $"{place.Pointer} {place.Node.Kind} {place.Node.Text}");
}
