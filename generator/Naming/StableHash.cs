using System.Globalization;

namespace PiwikGen.Generator.Naming;

/// <summary>
/// FNV-1a over the UTF-16 code units of a text. <see cref="string.GetHashCode()"/> differs from process to process,
/// and a cryptographic hash would be slower without making names better.
/// </summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static ulong Of(string text)
    {
        var hash = Offset;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ (byte)unit) * Prime);
            hash = unchecked((hash ^ (byte)(unit >> 8)) * Prime);
        }

        // FNV's low bits avalanche badly on short texts; the tail that names show is taken from both halves.
        hash ^= hash >> 32;
        return unchecked(hash * 0x9E3779B97F4A7C15UL);
    }

    /// <summary>Eight hexadecimal digits: enough for one scope, short enough for a name.</summary>
    public static string Short(string text) => Long(text).Substring(0, 8);

    public static string Long(string text) => Of(text).ToString("x16", CultureInfo.InvariantCulture);
}
