using PiwikGen.Generator.Tests.Emission.Text;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Texts of a document that are spoken of in comments: they stay there.</summary>
public class CommentTests
{
    public static TheoryData<string> Sinks => [.. HostileDocument.CommentSinks];

    private static string[] Texts =>
    [
        HostileTexts.Injection, .. new[] { "\n", "\r", "\u0085", "\u2028", "\u2029", "\r\n", "\n\r" }.Select(static end => "desc" + end + "class PwnedX{}" + end),
        "a\n#line 1 \"x\"\nb", "#pragma warning disable", "a\r#if false\rb", "a\n#error x", "<include file='/some/canary.xml' path='//*'/>", "<see cref=\"Evil!\"/>", "]]>", "&", "<b>",
        "<inheritdoc/>", "</summary>", "*/ class PwnedX{}", "**//", "*\u200B/ class PwnedX{}", "a\0b", "a\uD800b", "javascript:alert(1)", "https://a.b/\"><include/>\nclass PwnedX{}",
    ];

    [Theory]
    [MemberData(nameof(Sinks))]
    public void A_text_stays_in_its_comment(string sink)
    {
        var generated = HostileDocument.Run(sink, Texts);
        Oracles.AssertInert(generated);
        var twin = HostileDocument.Of(generated, "D");
        for (var index = 0; index < Texts.Length; index++)
        {
            Oracles.AssertSameShape(twin, HostileDocument.Of(generated, "D" + index), Texts[index]);
        }
    }

    [Theory]
    [MemberData(nameof(Sinks))]
    public void Every_character_with_a_meaning_is_encoded(string sink) => Oracles.AssertInert(HostileDocument.Run(sink, [string.Concat(HostileTexts.Characters())]));
}
