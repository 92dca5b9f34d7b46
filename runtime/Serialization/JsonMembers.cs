using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>The member names of one emitted type, ready for reading and writing.</summary>
public sealed class JsonMembers
{
    private readonly JsonEncodedText[] _encoded;
    private readonly Utf8Names _names;

    /// <summary>Names in the order of the members; each occurs once.</summary>
    public JsonMembers(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _encoded = Array.ConvertAll(names, static name => JsonEncodedText.Encode(name));
        _names = new Utf8Names(names);
    }

    /// <summary>The name of a member as it is written.</summary>
    public JsonEncodedText this[int index] => _encoded[index];

    /// <summary>
    /// Moves to the next member of the object. Begin with <paramref name="member"/> = -1, right after <see cref="Json.BeginObject"/>.
    /// </summary>
    /// <param name="reader">Left on the first token of the member's value, or on the end of the object.</param>
    /// <param name="member">The index of the member's name; -1 for a name that is not in the list.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public bool MoveNext(ref Utf8JsonReader reader, ref int member)
    {
        Json.Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        // Servers mostly write members in the order of the document.
        member = _names.IsAt(member + 1, ref reader) ? member + 1 : _names.Find(ref reader);
        Json.Advance(ref reader);
        return true;
    }

    /// <inheritdoc cref="MoveNext(ref Utf8JsonReader, ref int)"/>
    /// <param name="reader">Left on the first token of the member's value, or on the end of the object.</param>
    /// <param name="member">The index of the member's name; -1 for a name that is not in the list.</param>
    /// <param name="unknownName">The name that is not in the list; null for one that is.</param>
    public bool MoveNext(ref Utf8JsonReader reader, ref int member, out string? unknownName)
    {
        unknownName = null;
        Json.Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        member = _names.IsAt(member + 1, ref reader) ? member + 1 : _names.Find(ref reader);
        if (member < 0)
        {
            unknownName = Json.GetText(ref reader);
        }

        Json.Advance(ref reader);
        return true;
    }
}
