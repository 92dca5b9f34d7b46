using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("app_list", "AppList")]
    [InlineData("a b", "AB")]
    [InlineData("1a", "_1a")]
    [InlineData("", "Empty")]
    [InlineData("-", "Dash")]
    [InlineData("@class", "Class")]
    [InlineData("record", "Record")]
    [InlineData("_", "Underscore")]
    [InlineData("v1.2", "V1_2")]
    [InlineData("\u4E2D", "U4E2D")]
    public void A_member_is_in_pascal_case(string raw, string expected) => Assert.Equal(expected, Identifier.Member(raw).ToString());

    [Theory]
    [InlineData("app_id", "appId")]
    [InlineData("X-Api-Key", "xApiKey")]
    [InlineData("URLs", "urls")]
    [InlineData("class", "@class")]
    [InlineData("in", "@in")]
    [InlineData("await", "@await")]
    [InlineData("value", "value")]
    [InlineData("2fa", "_2fa")]
    public void A_parameter_is_in_camel_case_and_a_keyword_is_escaped(string raw, string expected) =>
        Assert.Equal(expected, Identifier.Parameter(raw).ToString());

    [Fact]
    public void The_name_of_an_escaped_parameter_has_no_at_sign() => Assert.Equal("class", Identifier.Parameter("class").Name);

    [Fact]
    public void Parts_make_one_name() => Assert.Equal("ListTagsResponseDataItem", Identifier.Type("list_tags", "response", "data", "item").ToString());

    [Fact]
    public void A_long_name_keeps_its_beginning_and_gets_a_tail_of_its_own()
    {
        var names = new[] { 128, 129, 300, 301, 10_000, 10_001 }.Select(length => Identifier.Type(new string('a', length)).ToString()).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, Identifier.MaxLength));
        Assert.All(names, name => Assert.StartsWith("Aaaa", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_suffix_fits_behind_a_long_name() =>
        Assert.EndsWith("Client", Identifier.Type(new string('a', 128)).With("Client").ToString() is { Length: <= Identifier.MaxLength } name ? name : "too long", StringComparison.Ordinal);

    [Theory]
    [InlineData("x; class PwnedX{}")]
    [InlineData("a.b")]
    [InlineData("\u00E9")]
    public void A_suffix_is_checked(string suffix) => Assert.Throws<ArgumentException>(() => Identifier.Type("a").With(suffix));

    [Theory]
    [InlineData("AppsClient", true)]
    [InlineData("_a1", true)]
    [InlineData("", false)]
    [InlineData("_", false)]
    [InlineData("1a", false)]
    [InlineData("class", false)]
    [InlineData("@class", false)]
    [InlineData("a b", false)]
    [InlineData("A\u200DB", false)]
    [InlineData("A\\u0042", false)]
    [InlineData("x\"); } } class PwnedX {", false)]
    [InlineData("int; class PwnedX{}", false)]
    public void A_name_that_a_person_chose_is_taken_as_it_is_or_refused(string text, bool valid)
    {
        Assert.Equal(valid, Identifier.TryParse(text, out var identifier));
        Assert.True(!valid || identifier.ToString() == text);
    }

    [Fact]
    public void An_identifier_that_was_never_made_has_no_text() => Assert.Throws<InvalidOperationException>(() => default(Identifier).ToString());

    [Fact]
    public void Every_keyword_and_every_character_gives_names_that_csharp_takes()
    {
        var raws = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
            .Concat(Enumerable.Range(0, 0x3000).Select(unit => ((char)unit).ToString()))
            .Concat(["a" + "\uD800", "\uDC00", "a\u0085b", "\u2028", "\uFEFF", "\uFFFE"]);
        foreach (var raw in raws)
        {
            Assert.True(SyntaxFacts.IsValidIdentifier(Identifier.Type(raw).ToString()), raw);
            Assert.Equal(SyntaxKind.None, SyntaxFacts.GetKeywordKind(Identifier.Member(raw).ToString()));
            Assert.True(SyntaxFacts.IsValidIdentifier(Identifier.Parameter(raw).Name), raw);
        }
    }
}
