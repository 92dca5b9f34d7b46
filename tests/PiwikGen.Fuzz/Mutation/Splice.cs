namespace PiwikGen.Fuzz.Mutation;

/// <summary>The beginning of one document and the end of another, or a stretch of another in the middle of one.</summary>
internal static class Splice
{
    private const int MaxStretch = 2_000;

    public static string Mutate(Seed one, Seed other, Random random)
    {
        var place = Place(one, random);
        var from = Place(other, random);
        if (random.Next(2) == 0)
        {
            return one.Text[..place] + other.Text[from..];
        }

        var to = Math.Min(other.Text.Length, from + random.Next(1, MaxStretch));
        return string.Concat(one.Text.AsSpan(0, place), other.Text.AsSpan(from, to - from), one.Text.AsSpan(place));
    }

    private static int Place(Seed seed, Random random) => seed.Tokens[random.Next(seed.Tokens.Count)].Start.Value;
}
