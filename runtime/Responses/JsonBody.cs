using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Responses;

/// <summary>
/// One JSON value that fills a body or a record. At most 64 levels deep, no comments, no trailing commas, nothing after the value.
/// Members that occur twice and members that are not known are for the codec to judge.
/// </summary>
internal static class JsonBody
{
    /// <summary>Reads the value. Null on success, else why not; whatever the reason, no exception escapes and none quotes the JSON.</summary>
    public static JsonBodyFailure? TryRead<T, TCodec>(ReadOnlySpan<byte> utf8, out T value) where TCodec : IJsonCodec<T>
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            value = TCodec.Read(ref reader);
            // Throws where something follows the value.
            reader.Read();
            return null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or OverflowException or ArgumentException)
        {
            value = default!;
            return Explain(e, utf8, reader.TokenStartIndex, reader.BytesConsumed);
        }
    }

    private static JsonBodyFailure Explain(Exception e, ReadOnlySpan<byte> utf8, long tokenStart, long consumed)
    {
        // The reader's own exceptions have a line, and quote what they stumbled over. Codecs throw on the token they stand on, and quote nothing.
        var isMalformed = e is JsonException { LineNumber: not null };
        var position = isMalformed ? consumed : tokenStart;
        var reason = isMalformed ? "The JSON is malformed."
            : e is JsonException ? e.Message
            : "A value in the JSON cannot be read.";
        var path = JsonFailure.Path(utf8, consumed);
        var cause = e is JsonException known && !isMalformed ? known : new JsonException(reason, path, (e as JsonException)?.LineNumber, (e as JsonException)?.BytePositionInLine);
        return new JsonBodyFailure(reason, path, position, cause);
    }
}
