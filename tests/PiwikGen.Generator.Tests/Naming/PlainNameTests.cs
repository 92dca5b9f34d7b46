using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

/// <summary>The short way to a name.</summary>
public class PlainNameTests
{
    private const string Alphabet = "abcXYZ019__  .-é";

    [Fact]
    public void Every_name_that_is_found_in_one_pass_is_the_one_that_the_words_make()
    {
        var random = new Random(7);
        var found = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var raw = string.Create(random.Next(1, 12), random, static (text, source) =>
            {
                for (var at = 0; at < text.Length; at++)
                {
                    text[at] = Alphabet[source.Next(Alphabet.Length)];
                }
            });
            foreach (var camelCase in new[] { false, true })
            {
                if (PlainName.Of(raw, camelCase) is { } name)
                {
                    found++;
                    Assert.True(name == Identifier.Join(Words.Of(raw), camelCase), $"'{raw}': {name}, {Identifier.Join(Words.Of(raw), camelCase)}");
                }
            }
        }

        Assert.InRange(found, 10_000, 390_000);
    }
}
