using System.Text;
using System.Text.Json;
using PiwikGen.Generator.Diagnostics;

namespace PiwikGen.Generator.Reading;

/// <summary>Reads JSON (RFC 8259) into a tree.</summary>
internal static class JsonTree
{
    // Depth is the builder's business: its answer says what the limit is.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ReadingLimits.Depth + 1 };

    public static SpecNode Read(TreeBuilder builder, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text);
        var places = new LineMap(utf8);
        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            while (reader.Read())
            {
                places.MoveTo(reader.TokenStartIndex);
                Add(builder, ref reader, places.Line, places.Column);
            }
        }
        catch (JsonException exception)
        {
            throw Unreadable(builder.File.Path, utf8, reader.BytesConsumed, exception);
        }

        return builder.Root!;
    }

    private static void Add(TreeBuilder builder, ref Utf8JsonReader reader, int line, int column)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                builder.Begin(reader.TokenType == JsonTokenType.StartObject, line, column);
                break;
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                builder.End();
                break;
            case JsonTokenType.PropertyName:
                builder.Name(JsonStringText.Of(ref reader), line, column);
                break;
            case JsonTokenType.String:
                builder.Scalar(SpecNodeKind.String, JsonStringText.Of(ref reader), line, column);
                break;
            case JsonTokenType.Number:
                builder.Scalar(SpecNodeKind.Number, Encoding.UTF8.GetString(reader.ValueSpan.ToArray()), line, column);
                break;
            case JsonTokenType.True:
                builder.Scalar(SpecNodeKind.Boolean, "true", line, column);
                break;
            case JsonTokenType.False:
                builder.Scalar(SpecNodeKind.Boolean, "false", line, column);
                break;
            default:
                builder.Scalar(SpecNodeKind.Null, "null", line, column);
                break;
        }
    }

    private static UnreadableException Unreadable(string path, byte[] utf8, long consumed, JsonException exception)
    {
        var offset = Offset(utf8, exception.LineNumber ?? 0, exception.BytePositionInLine ?? consumed);
        var place = new LineMap(utf8);
        place.MoveTo(offset);
        return new UnreadableException(SpecProblem.AtPosition(path, place.Line, place.Column, ReadingDescriptors.InvalidJson, Reason(exception)));
    }

    // The reader counts line feeds only.
    private static long Offset(byte[] utf8, long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0 && start < utf8.Length; start++)
        {
            if (utf8[start] == '\n')
            {
                line--;
            }
        }

        return start + byteInLine;
    }

    /// <summary>The reader's reason without its own, zero-based, place and without its full stop.</summary>
    private static string Reason(JsonException exception)
    {
        var place = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = place < 0 ? exception.Message : exception.Message.Substring(0, place);
        return reason.TrimEnd('.', ' ');
    }
}
