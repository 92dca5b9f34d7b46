using PiwikGen.Generator.Tests.Emission.Text;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Texts of a document that end in literals: they are data there, every unit of them.</summary>
public class LiteralTests
{
    public static TheoryData<string> Sinks => [.. HostileDocument.LiteralSinks];

    private static string[] Texts =>
    [
        HostileTexts.Injection, "\\", "\\\"", "\\\\\"", "a\\", "\\u0022", "\\x22", "{", "}", "{{", "$\"", "\"\"\"\"\"\"", "{0}", "@\"", "'", "*/", "//", "a\nb", "a\r\n#if false\r\nb",
    ];

    [Fact]
    public void A_text_changes_nothing_but_the_literals()
    {
        var generated = HostileDocument.Run(Texts.Prepend("x").Select(static text => HostileDocument.With(HostileDocument.LiteralSinks, text)));
        Oracles.AssertInert(generated);
        for (var index = 0; index < Texts.Length; index++)
        {
            Oracles.AssertSameShape(HostileDocument.Of(generated, 0), HostileDocument.Of(generated, index + 1), Texts[index]);
        }
    }

    [Theory]
    [MemberData(nameof(Sinks))]
    public void A_text_is_one_literal_of_its_value(string sink)
    {
        string[] texts = [.. Texts, string.Concat(HostileTexts.Characters())];
        var text = string.Join("\t", texts);
        Oracles.AssertLiteral(HostileDocument.Of(HostileDocument.Run([HostileDocument.With(sink, text)]), 0), text);
    }
}
