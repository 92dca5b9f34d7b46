using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class NounsTests
{
    [Theory]
    [InlineData("App", "Apps")]
    [InlineData("Entry", "Entries")]
    [InlineData("Address", "Addresses")]
    [InlineData("Status", "Statuses")]
    [InlineData("Category", "Categories")]
    [InlineData("Key", "Keys")]
    [InlineData("Box", "Boxes")]
    [InlineData("Batch", "Batches")]
    [InlineData("Cache", "Caches")]
    [InlineData("Response", "Responses")]
    [InlineData("Database", "Databases")]
    [InlineData("Process", "Processes")]
    [InlineData("Index", "Indexes")]
    [InlineData("Analysis", "Analyses")]
    [InlineData("Person", "People")]
    [InlineData("Child", "Children")]
    [InlineData("Alias", "Aliases")]
    [InlineData("Api", "Apis")]
    [InlineData("Url", "Urls")]
    [InlineData("Movie", "Movies")]
    [InlineData("Policy", "Policies")]
    [InlineData("Size", "Sizes")]
    public void A_noun_has_two_forms(string singular, string plural)
    {
        Assert.Equal(plural, Nouns.Plural(singular));
        Assert.Equal(singular, Nouns.Singular(plural));
        Assert.Equal(plural, Nouns.Plural(plural));
        Assert.Equal(singular, Nouns.Singular(singular));
        Assert.True(Nouns.IsPlural(plural));
        Assert.False(Nouns.IsPlural(singular));
    }

    [Theory]
    [InlineData("Data")]
    [InlineData("Metadata")]
    [InlineData("Media")]
    [InlineData("Series")]
    [InlineData("Analytics")]
    [InlineData("News")]
    [InlineData("Sms")]
    public void Some_nouns_have_one_form(string noun)
    {
        Assert.Equal(noun, Nouns.Plural(noun));
        Assert.Equal(noun, Nouns.Singular(noun));
        Assert.False(Nouns.IsPlural(noun));
    }

    [Theory]
    [InlineData("Indices", "Index")]
    [InlineData("Criteria", "Criterion")]
    [InlineData("Statuses", "Status")]
    public void Other_plurals_are_known(string plural, string singular) => Assert.Equal(singular, Nouns.Singular(plural));
}
