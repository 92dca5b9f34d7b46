using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>
/// Reads and writes single JSON values for emitted code. Methods have no overloads, the kind is in the name: that keeps the
/// compiler's time for emitted code low.
/// <para>Reading rules: the reader stands on the first token of the value and is left on its last one. <c>null</c> is read as
/// <see langword="null"/>, or as the type's default where the type has no null. A wrong JSON kind is a <see cref="JsonException"/>
/// that does not repeat the value. Writing is exact: what was written reads back as the same value, whatever the culture and
/// the time zone of the machine.</para>
/// </summary>
public static partial class Json
{
    /// <summary>Whether an object begins here: true on <c>{</c>, false on <c>null</c>.</summary>
    /// <exception cref="JsonException">The value is neither an object nor <c>null</c>.</exception>
    public static bool BeginObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        return RefuseUnlessNull(ref reader, "an object");
    }

    /// <summary>
    /// Passes over the value the reader stands on. Unlike <see cref="Utf8JsonReader.Skip"/> it also works inside
    /// <c>JsonSerializer.DeserializeAsync</c>, whose readers hold the whole value but not the whole document.
    /// </summary>
    /// <exception cref="JsonException">The JSON ends within the value.</exception>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            JsonRefusal.ThrowEnd();
        }
    }

    /// <summary>False on <c>null</c>, so that the caller can answer its default; throws on all other kinds.</summary>
    internal static bool RefuseUnlessNull(ref Utf8JsonReader reader, string due)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            JsonRefusal.ThrowKind(due, reader.TokenType);
        }

        return false;
    }

    /// <summary>Moves on to the next token, which must be there.</summary>
    internal static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            JsonRefusal.ThrowEnd();
        }
    }
}
