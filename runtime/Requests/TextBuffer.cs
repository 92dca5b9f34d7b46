using System.Buffers;
using System.Globalization;
using System.Text;

namespace PiwikGen.Requests;

/// <summary>Text under construction in a rented array. A mutable struct: hold it in a field, pass it by reference.</summary>
internal struct TextBuffer
{
    private const string HexDigits = "0123456789ABCDEF";
    private char[]? _characters;
    private int _length;

    public readonly int Length => _length;

    public readonly ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);

    public override readonly string ToString() => Text.ToString();

    public void Truncate(int length) => _length = length;

    public void Release()
    {
        var characters = _characters;
        _characters = null;
        _length = 0;
        if (characters is not null)
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    public void Append(char character)
    {
        if (_characters is null || _length == _characters.Length)
        {
            Grow(1);
        }
        _characters![_length++] = character;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    /// <summary>Appends a number, an identifier or the like, the same under every culture.</summary>
    public void AppendFormatted<T>(T value, WireEncoding encoding, ReadOnlySpan<char> format = default) where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[64];
        if (value.TryFormat(text, out var written, format, CultureInfo.InvariantCulture))
        {
            AppendEncoded(text[..written], encoding);
        }
        else
        {
            AppendEncoded(value.ToString(format.ToString(), CultureInfo.InvariantCulture), encoding);
        }
    }

    /// <summary>Appends text, everything that the place does not take as it is as %XX of its UTF-8 bytes.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair, which has no encoding.</exception>
    public void AppendEncoded(ReadOnlySpan<char> text, WireEncoding encoding)
    {
        if (encoding == WireEncoding.Verbatim)
        {
            Append(text);
            return;
        }
        var allowed = WireCharacters.Of(encoding);
        while (true)
        {
            var plain = text.IndexOfAnyExcept(allowed);
            if (plain < 0)
            {
                Append(text);
                return;
            }
            Append(text[..plain]);
            text = text[(plain + AppendOne(text[plain..], encoding))..];
        }
    }

    private int AppendOne(ReadOnlySpan<char> text, WireEncoding encoding)
    {
        if (text[0] == ' ' && encoding == WireEncoding.Form)
        {
            Append('+');
            return 1;
        }
        if (text[0] == '%' && WireCharacters.KeepsTriplets(encoding) && IsTriplet(text))
        {
            Append(text[..3]);
            return 3;
        }
        if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) != OperationStatus.Done)
        {
            throw new ArgumentException("The text holds half a surrogate pair: it cannot be sent without loss.");
        }
        Span<byte> bytes = stackalloc byte[4];
        foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)])
        {
            AppendHex(unit);
        }
        return consumed;
    }

    private void AppendHex(byte unit)
    {
        var target = Reserve(3);
        target[0] = '%';
        target[1] = HexDigits[unit >> 4];
        target[2] = HexDigits[unit & 15];
        _length += 3;
    }

    private static bool IsTriplet(ReadOnlySpan<char> text)
        => text.Length >= 3 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    private Span<char> Reserve(int count)
    {
        if (_characters is null || _characters.Length - _length < count)
        {
            Grow(count);
        }
        return _characters.AsSpan(_length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + count, Math.Max(256, _length * 2)));
        if (_characters is not null)
        {
            Text.CopyTo(larger);
            ArrayPool<char>.Shared.Return(_characters);
        }
        _characters = larger;
    }
}
