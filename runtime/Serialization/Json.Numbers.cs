using System.Globalization;
using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    private const NumberStyles NumberText =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The slow way to an integer: written as 1.0 or 1e3, or in quotes. All 64-bit integers are exact decimals.</summary>
    private static bool TryReadWhole(ref Utf8JsonReader reader, decimal least, decimal most, out decimal value) =>
        TryReadDecimal(ref reader, out value) && value == decimal.Truncate(value) && value >= least && value <= most;

    private static bool TryReadDecimal(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0m;
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetDecimal(out value);
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        Span<char> text = stackalloc char[LongestScalar];
        int length = CopyNumberText(ref reader, text);
        return length > 0 && decimal.TryParse(text[..length], NumberText, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryReadDouble(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetDouble(out value) && double.IsFinite(value);
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        // "NaN" and "Infinity" parse in .NET but are no JSON numbers: only what ends like a number is tried.
        Span<char> text = stackalloc char[LongestScalar];
        int length = CopyNumberText(ref reader, text);
        return length > 0 && !char.IsAsciiLetter(text[length - 1])
            && double.TryParse(text[..length], NumberText, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>The characters of a number in quotes; -1 when the text is too long or holds anything but ASCII.</summary>
    private static int CopyNumberText(ref Utf8JsonReader reader, scoped Span<char> text)
    {
        Span<byte> bytes = stackalloc byte[LongestScalar];
        int length = CopyText(ref reader, bytes);
        for (int i = 0; i < length; i++)
        {
            if (bytes[i] > 0x7F)
            {
                return -1;
            }

            text[i] = (char)bytes[i];
        }

        return length;
    }
}
