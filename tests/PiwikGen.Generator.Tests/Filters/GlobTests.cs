using PiwikGen.Generator.Translation.Filters;

namespace PiwikGen.Generator.Tests.Filters;

public class GlobTests
{
    [Theory]
    [InlineData("/pets", "/pets", true)]
    [InlineData("/pets", "/pets/1", false)]
    [InlineData("/pets/*", "/pets/{id}", true)]
    [InlineData("/pets/*", "/pets/{id}/toys", false)]
    [InlineData("/pets/**", "/pets/{id}/toys", true)]
    [InlineData("/pets/**", "/pets", true)]
    [InlineData("/pets/**", "/petsitters", false)]
    [InlineData("**/toys", "/pets/{id}/toys", true)]
    [InlineData("/*/toys", "/pets/toys", true)]
    [InlineData("/v?/pets", "/v2/pets", true)]
    [InlineData("/v?pets", "/v/pets", false)]
    [InlineData("/Pets", "/pets", false)]
    [InlineData("", "", true)]
    [InlineData("*", "/", false)]
    [InlineData("/**", "/", true)]
    [InlineData("/**", "/a/b", true)]
    public void A_pattern_of_paths_stays_within_segments_unless_it_is_deep(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new Glob(pattern, hasSegments: true).Matches(path));

    [Theory]
    [InlineData("list*", "listPets", true)]
    [InlineData("list*", "relistPets", false)]
    [InlineData("*", "pets/list", true)]
    [InlineData("User ?anagement", "User management", true)]
    [InlineData("*a*b*", "xxaxxbxx", true)]
    [InlineData("*a*b*", "xxbxxaxx", false)]
    public void A_pattern_of_names_has_no_segments(string pattern, string name, bool matches) =>
        Assert.Equal(matches, new Glob(pattern, hasSegments: false).Matches(name));

    [Fact]
    public void No_pattern_wanders() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("*a", 1000)) + "b", hasSegments: false).Matches(new string('a', 2000)));
}
