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

    [Theory]
    [MemberData(nameof(Sinks))]
    public void A_text_is_one_literal_of_its_value_and_changes_nothing_else(string sink)
    {
        var generated = HostileDocument.Run(sink, Texts);
        Oracles.AssertInert(generated);
        var twin = HostileDocument.Of(generated, "D");
        for (var index = 0; index < Texts.Length; index++)
        {
            var sources = HostileDocument.Of(generated, "D" + index);
            Oracles.AssertLiteral(sources, Texts[index]);
            Oracles.AssertSameShape(twin, sources, Texts[index]);
        }
    }

    [Theory]
    [MemberData(nameof(Sinks))]
    public void Every_character_with_a_meaning_is_escaped(string sink)
    {
        var text = string.Concat(HostileTexts.Characters());
        var generated = HostileDocument.Run(sink, [text]);
        Oracles.AssertInert(generated);
        Oracles.AssertLiteral(HostileDocument.Of(generated, "D0"), text);
    }
}
