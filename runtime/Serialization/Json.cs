using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>
/// Reads and writes single JSON values for emitted code. Methods have no overloads, the kind is in the name: that keeps the
/// compiler's time for emitted code low.
/// <para>Reading rules: the reader stands on the first token of the value and is left on its last one. Servers send what their documents do not say: a
/// value that the type cannot hold, of another kind or out of its range, reads as <see langword="null"/> where the type has null. Where it has none, a required
/// number say, it is a <see cref="JsonException"/> that does not repeat the value, since any number would be a lie; <c>null</c> itself reads as the type's
/// default. Writing is exact: what was written reads back as the same value, whatever the culture and the time zone of the machine.</para>
/// </summary>
public static partial class Json
{
    /// <summary>Whether an object begins here. A value of another kind is passed over, and reads as <see langword="null"/>.</summary>
    /// <exception cref="JsonException">The JSON ends within the value.</exception>
    public static bool BeginObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        Skip(ref reader);
        return false;
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

    /// <summary>A value that is there.</summary>
    /// <exception cref="ArgumentNullException">It is not.</exception>
    public static object NotNull(object? value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    /// <summary>The default, for <c>null</c>; all else has no place in a type without null.</summary>
    private static T DefaultOrRefuse<T>(ref Utf8JsonReader reader, string due)
        where T : struct
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            JsonRefusal.Throw(due, reader.TokenType);
        }

        return default;
    }

    /// <summary>Null for what a type cannot hold.</summary>
    private static T? NullFor<T>(ref Utf8JsonReader reader)
        where T : struct
    {
        Skip(ref reader);
        return null;
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
