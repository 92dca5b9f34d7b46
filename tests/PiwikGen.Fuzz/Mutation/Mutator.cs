namespace PiwikGen.Fuzz.Mutation;

/// <summary>Makes the documents of a run. Each is made of its number alone, so that any of them can be made again without those before it.</summary>
internal sealed class Mutator(SeedPool pool, int seed, FuzzTarget target)
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    // Code comes of documents that can still be read; the reader is for the others.
    private readonly int _treeShare = target == FuzzTarget.Source ? 85 : 45;

    public static Mutator Of(FuzzArguments arguments, FuzzTarget target, int maxLength) =>
        new(SeedPool.Load(arguments.CorpusFolder, maxLength, target == FuzzTarget.Source), arguments.Seed, target);

    public FuzzInput Make(long index)
    {
        var random = new Random(Mix((ulong)index));
        var from = pool.Pick(random);
        if (from.Places.Count > 1 && random.Next(100) < _treeShare)
        {
            return TreeMutation.Mutate(from, pool, random);
        }

        var text = random.Next(5) switch
        {
            0 => ByteMutation.Mutate(from.Text, random),
            1 => Splice.Mutate(from, pool.Pick(random), random),
            _ => TokenMutation.Mutate(from, pool, random),
        };
        return new FuzzInput(text, random.Next(20) == 0 ? Other(from.Extension) : from.Extension);
    }

    private static string Other(string extension) => extension == ".json" ? ".yaml" : ".json";

    /// <summary>SplitMix64: neighbouring numbers give streams that have nothing to do with each other.</summary>
    private int Mix(ulong index)
    {
        var value = unchecked((index * Golden) + ((ulong)seed << 8) + (ulong)target);
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EBUL);
        return (int)((value ^ (value >> 31)) & int.MaxValue);
    }
}
