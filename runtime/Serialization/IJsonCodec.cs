using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>
/// How values of <typeparamref name="T"/> stand in JSON. Codecs are stateless structs that are passed as type arguments,
/// so that they compose (<c>ListCodec&lt;App, ModelCodec&lt;App&gt;&gt;</c>) without an object, a delegate or reflection.
/// </summary>
/// <typeparam name="T">The .NET type that is read and written.</typeparam>
public interface IJsonCodec<T>
{
    /// <summary>Reads one value: the reader stands on its first token and is left on its last one.</summary>
    /// <exception cref="JsonException">The JSON is malformed or of another kind. The message never holds the value.</exception>
    static abstract T Read(ref Utf8JsonReader reader);

    /// <summary>Writes one value. A <see langword="null"/> reference becomes JSON <c>null</c>.</summary>
    static abstract void Write(Utf8JsonWriter writer, T value);
}
