using System.Globalization;
using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    private const NumberStyles NumberText =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The slow way to an integer: written as 1.0 or 1e3, in quotes, or null. All 64-bit integers are exact decimals.</summary>
    private static decimal ReadWhole(ref Utf8JsonReader reader, decimal least, decimal most)
    {
        decimal value = reader.TokenType == JsonTokenType.Null ? 0m : ReadDecimalFrom(ref reader, "an integer");
        if (value != decimal.Truncate(value) || value < least || value > most)
        {
            JsonRefusal.ThrowContent("an integer in the range of its type");
        }

        return value;
    }

    private static decimal ReadDecimalFrom(ref Utf8JsonReader reader, string due)
    {
        decimal value = 0m;
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (!reader.TryGetDecimal(out value))
            {
                JsonRefusal.ThrowContent(due + " in the range of its type");
            }

            return value;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            JsonRefusal.ThrowKind(due, reader.TokenType);
        }

        Span<char> text = stackalloc char[LongestScalar];
        int length = CopyNumberText(ref reader, text);
        if (length < 0 || !decimal.TryParse(text[..length], NumberText, CultureInfo.InvariantCulture, out value))
        {
            JsonRefusal.ThrowContent(due);
        }

        return value;
    }

    private static double ReadDoubleFromString(ref Utf8JsonReader reader)
    {
        double value = 0;
        Span<char> text = stackalloc char[LongestScalar];
        int length = CopyNumberText(ref reader, text);
        // "NaN" and "Infinity" parse in .NET but are no JSON numbers: only what begins like a number is tried.
        if (length <= 0 || char.IsAsciiLetter(text[length - 1])
            || !double.TryParse(text[..length], NumberText, CultureInfo.InvariantCulture, out value))
        {
            JsonRefusal.ThrowContent("a number");
        }

        return value;
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
