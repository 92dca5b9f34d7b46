using System.Buffers.Binary;

namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>Numbers that look random and are the same whenever they are drawn for the same site, day and purpose.</summary>
internal sealed class Draw
{
    private ulong _state;

    private Draw(ulong state) => _state = state;

    /// <summary>Draws for one purpose: the numbers of two purposes have nothing to do with each other.</summary>
    public static Draw For(Guid site, int day, int purpose)
    {
        Span<byte> id = stackalloc byte[16];
        site.TryWriteBytes(id);
        var state = BinaryPrimitives.ReadUInt64LittleEndian(id);
        state = Mix(state ^ BinaryPrimitives.ReadUInt64LittleEndian(id[8..]));
        state = Mix(state + (uint)day);
        return new Draw(Mix(state + (uint)purpose));
    }

    public ulong Next()
    {
        // SplitMix64: https://prng.di.unimi.it/splitmix64.c
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    public int Below(int limit) => (int)(Next() % (uint)limit);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>From 0 to just below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Share() < share;

    public T Pick<T>(Weighted<T> choices) => choices.At(Share());

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
