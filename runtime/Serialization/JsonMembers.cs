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
        Names = names;
    }

    /// <summary>The indexes of the members that a value must have. They tell it from others where the type is a case of a union.</summary>
    public int[] Required { get; init; } = [];

    /// <summary>How many members there are.</summary>
    public int Count => _encoded.Length;

    internal IReadOnlyList<string> Names { get; }

    /// <summary>The members of a value that has one of several types: all that any of them has; required is what all of them require.</summary>
    public static JsonMembers OfAny(params JsonMembers[] types)
    {
        ArgumentNullException.ThrowIfNull(types);
        string[] names = [.. types.SelectMany(static type => type.Names).Distinct(StringComparer.Ordinal)];
        int[] required = [.. Enumerable.Range(0, names.Length).Where(index => types.All(type => type.Requires(names[index])))];
        return new JsonMembers(names) { Required = required };
    }

    private bool Requires(string name) => Array.Exists(Required, index => Names[index] == name);

    /// <summary>The name of a member as it is written.</summary>
    public JsonEncodedText this[int index] => _encoded[index];

    /// <summary>
    /// Moves to the next member of the object that is in the list; others are passed over. Begin with <paramref name="member"/> = -1, right after
    /// <see cref="Json.BeginObject"/>.
    /// </summary>
    /// <param name="reader">Left on the first token of the member's value, or on the end of the object.</param>
    /// <param name="member">The index of the member's name.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public bool MoveNext(ref Utf8JsonReader reader, ref int member)
    {
        while (true)
        {
            Json.Advance(ref reader);
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return false;
            }

            // Servers mostly write members in the order of the document.
            int found = _names.IsAt(member + 1, ref reader) ? member + 1 : _names.Find(ref reader);
            Json.Advance(ref reader);
            if (found >= 0)
            {
                member = found;
                return true;
            }

            Json.Skip(ref reader);
        }
    }

    /// <summary>Moves to the next member of an object that is open to names which are not in the list. Begin as with the other method.</summary>
    /// <param name="reader">Left on the first token of the member's value, or on the end of the object.</param>
    /// <param name="member">The index of the member's name; -1 for a name that is not in the list.</param>
    /// <param name="unknownName">The name that is not in the list; null for one that is.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
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
