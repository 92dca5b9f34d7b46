using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>
/// A type that reads and writes its own JSON without reflection. Every type that PiwikGen emits for a schema implements it.
/// </summary>
/// <typeparam name="TSelf">The implementing type itself.</typeparam>
public interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>
    /// Reads one value. The reader stands on the value's first token and is left on its last one.
    /// A class answers JSON <c>null</c> with <see langword="null"/>; a struct decides for itself.
    /// When a member occurs twice, the last occurrence wins.
    /// </summary>
    /// <exception cref="JsonException">The JSON is malformed or of another kind than the type expects. The message never holds the value.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);
}
