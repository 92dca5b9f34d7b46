using System.Text;

namespace PiwikGen.Fuzz.Mutation;

/// <summary>Tokens that are left out, repeated, swapped, or exchanged for others: of this document, of another, or of OpenAPI's words.</summary>
internal static class TokenMutation
{
    public static string Mutate(Seed from, SeedPool pool, Random random)
    {
        var changes = new Dictionary<int, string>();
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var place = random.Next(from.Tokens.Count);
            changes[place] = Change(TextOf(from, place), from, pool, random);
        }

        var text = new StringBuilder(from.Text.Length + 256);
        for (var place = 0; place < from.Tokens.Count; place++)
        {
            text.Append(changes.TryGetValue(place, out var changed) ? changed : from.Text.AsSpan(from.Tokens[place]));
        }

        return text.ToString();
    }

    private static string Change(string token, Seed from, SeedPool pool, Random random)
    {
        var other = pool.Pick(random);
        var quote = token.Length > 1 && token[0] is '"' or '\'' ? token[..1] : "";
        return random.Next(8) switch
        {
            0 => "",
            1 => token + token,
            2 => TextOf(from, random.Next(from.Tokens.Count)),
            3 => TextOf(other, random.Next(other.Tokens.Count)),
            4 => quote + OpenApiWords.Pick(random) + quote,
            5 => OpenApiWords.PickValue(random),
            6 => quote + HostileTexts.Pick(random) + quote,
            _ => "\"" + HostileTexts.Escape(HostileTexts.Pick(random)) + "\"",
        };
    }

    private static string TextOf(Seed seed, int token) => seed.Text[seed.Tokens[token]];
}
