using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PiwikGen.Requests;

/// <summary>The text of a JSON scalar: of a string what it says, of all others as they are written.</summary>
internal static class JsonTokenText
{
    public static void Append(ref TextBuffer target, ref Utf8JsonReader reader, WireEncoding encoding)
    {
        var rented = reader.ValueSpan.Length > 256 ? ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length) : null;
        var text = rented ?? stackalloc char[256];
        var length = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? reader.CopyString(text)
            : Encoding.UTF8.GetChars(reader.ValueSpan, text);
        target.AppendEncoded(text[..length], encoding);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
