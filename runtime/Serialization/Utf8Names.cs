using System.Text;
using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>A fixed list of texts in which the reader's current text is looked up without making a string of it.</summary>
internal sealed class Utf8Names
{
    private readonly byte[][] _names;
    private readonly int[] _heads;
    private readonly int[] _next;

    public Utf8Names(IReadOnlyList<string> names)
    {
        _names = new byte[names.Count][];
        _next = new int[names.Count];
        int size = 4;
        while (size < names.Count * 2)
        {
            size *= 2;
        }

        _heads = new int[size];
        Array.Fill(_heads, -1);

        // From the end, so that a bucket begins with the first of its names.
        for (int index = names.Count - 1; index >= 0; index--)
        {
            _names[index] = Encoding.UTF8.GetBytes(names[index]);
            ref int head = ref _heads[BucketOf(_names[index])];
            _next[index] = head;
            head = index;
        }
    }

    public int Count => _names.Length;

    /// <summary>Whether the reader's text, a string or a name, is the one at the index.</summary>
    public bool IsAt(int index, ref Utf8JsonReader reader) => (uint)index < (uint)_names.Length && reader.ValueTextEquals(_names[index]);

    /// <summary>The index of the reader's text; -1 where it is none of the list.</summary>
    public int Find(ref Utf8JsonReader reader)
    {
        if (!Json.IsPlain(ref reader))
        {
            return FindEscaped(ref reader);
        }

        ReadOnlySpan<byte> text = reader.ValueSpan;
        for (int index = _heads[BucketOf(text)]; index >= 0; index = _next[index])
        {
            if (text.SequenceEqual(_names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private int FindEscaped(ref Utf8JsonReader reader)
    {
        for (int index = 0; index < _names.Length; index++)
        {
            if (reader.ValueTextEquals(_names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private int BucketOf(ReadOnlySpan<byte> text)
    {
        int hash = text.Length;
        if (text.Length > 0)
        {
            hash = (hash * 31) + text[0];
            hash = (hash * 31) + text[text.Length / 2];
            hash = (hash * 31) + text[^1];
        }

        return hash & (_heads.Length - 1);
    }
}
