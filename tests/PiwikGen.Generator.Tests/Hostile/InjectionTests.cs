using PiwikGen.Generator.Tests.Emission.Text;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>The text that closes a literal, a method and a class, and goes on with code that runs when the assembly is loaded.</summary>
public class InjectionTests
{
    [Fact]
    public void Code_in_any_text_stays_text()
    {
        var sinks = HostileDocument.AllSinks;
        Oracles.AssertInert(HostileDocument.Run(sinks.Select(static sink => HostileDocument.With(sink, HostileTexts.Injection))));
    }

    [Fact]
    public void Code_in_any_text_changes_no_more_than_a_letter_does()
    {
        // An address that is none, and a media type or header that cannot be, have nothing to be compared with.
        var sinks = HostileDocument.AllSinks.Except(HostileDocument.WireSinks).ToList();
        var generated = HostileDocument.Run(sinks.SelectMany(static sink => new[] { HostileDocument.With(sink, "x"), HostileDocument.With(sink, HostileTexts.Injection) }));
        for (var index = 0; index < sinks.Count; index++)
        {
            Oracles.AssertSameShape(HostileDocument.Of(generated, 2 * index), HostileDocument.Of(generated, (2 * index) + 1), sinks[index]);
        }
    }

    [Fact]
    public void Every_character_with_a_meaning_is_encoded_in_any_text()
    {
        var text = string.Concat(HostileTexts.Characters());
        Oracles.AssertInert(HostileDocument.Run(HostileDocument.AllSinks.Select(sink => HostileDocument.With(sink, text))));
    }

    [Fact]
    public void One_text_in_all_places_is_encoded_for_each()
    {
        var generated = HostileDocument.Run([HostileDocument.With([.. HostileDocument.LiteralSinks, .. HostileDocument.CommentSinks], HostileTexts.Injection)]);
        Oracles.AssertInert(generated);
        Oracles.AssertLiteral(HostileDocument.Of(generated, 0), HostileTexts.Injection);
        Assert.Matches("///.*file class PwnedX", generated.Text);
    }
}
