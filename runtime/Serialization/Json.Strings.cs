using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Longest text, in bytes with its escapes, that may be a date, a number in quotes or the like.</summary>
    private const int LongestScalar = 128;

    /// <summary>Reads a string; <c>null</c> as <see langword="null"/>. Where a server sends another kind, its JSON is the text: nothing is lost.</summary>
    /// <exception cref="JsonException">The text is not valid Unicode.</exception>
    public static string? ReadString(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => GetText(ref reader),
        JsonTokenType.Null => null,
        _ => JsonElement.ParseValue(ref reader).GetRawText(),
    };

    /// <summary>Writes a string; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteString(Utf8JsonWriter writer, JsonEncodedText name, string? value) => writer.WriteString(name, value);

    /// <summary>Writes a string; nothing at all for <see langword="null"/>.</summary>
    public static void WriteStringIfSet(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>The text of a string or a member name.</summary>
    internal static string GetText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            // The reader validates bytes only here and, unlike the serializer, does not say so with a JsonException.
            throw JsonRefusal.InvalidText(exception);
        }
    }

    /// <summary>Whether <see cref="Utf8JsonReader.ValueSpan"/> is the text itself: in one piece and without escapes.</summary>
    internal static bool IsPlain(ref Utf8JsonReader reader) => !reader.HasValueSequence && !reader.ValueIsEscaped;

    /// <summary>Length of the token's text in bytes, escapes as they stand.</summary>
    internal static long RawLength(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

    /// <summary>Copies the unescaped text of a string; -1 when it does not fit and so cannot be a scalar.</summary>
    internal static int CopyText(ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        if (RawLength(ref reader) > buffer.Length)
        {
            return -1;
        }

        try
        {
            return reader.CopyString(buffer);
        }
        catch (InvalidOperationException exception)
        {
            throw JsonRefusal.InvalidText(exception);
        }
    }
}
