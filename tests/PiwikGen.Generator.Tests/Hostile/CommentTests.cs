using PiwikGen.Generator.Tests.Emission.Text;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Texts of a document that are spoken of in comments: they stay there.</summary>
public class CommentTests
{
    private static string[] Texts =>
    [
        HostileTexts.Injection, .. new[] { "\n", "\r", "\u0085", "\u2028", "\u2029", "\r\n", "\n\r" }.Select(static end => "desc" + end + "class PwnedX{}" + end),
        "a\n#line 1 \"x\"\nb", "#pragma warning disable", "a\r#if false\rb", "a\n#error x", "<include file='/some/canary.xml' path='//*'/>", "<see cref=\"Evil!\"/>", "]]>", "&", "<b>",
        "<inheritdoc/>", "</summary>", "*/ class PwnedX{}", "**//", "*\u200B/ class PwnedX{}", "a\0b", "a\uD800b", "javascript:alert(1)", "https://a.b/\"><include/>\nclass PwnedX{}",
    ];

    [Fact]
    public void A_text_stays_in_its_comment()
    {
        var generated = HostileDocument.Run(Texts.Prepend("x").Select(static text => HostileDocument.With(HostileDocument.CommentSinks, text)));
        Oracles.AssertInert(generated);
        for (var index = 0; index < Texts.Length; index++)
        {
            Oracles.AssertSameShape(HostileDocument.Of(generated, 0), HostileDocument.Of(generated, index + 1), Texts[index]);
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("java\nscript:alert(1)")]
    public void A_link_that_leads_to_no_page_is_no_link(string url)
    {
        var generated = HostileDocument.Run([HostileDocument.With("docs url", url)]);
        Assert.DoesNotContain("href=\"" + url[..4], generated.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_address_with_quotation_marks_and_lines_stays_in_its_attribute()
    {
        var generated = HostileDocument.Run([HostileDocument.With("docs url", "https://a.b/?q=\"><include file='x'/>\n")]);
        Assert.DoesNotContain("<include", generated.Text, StringComparison.Ordinal);
    }
}
