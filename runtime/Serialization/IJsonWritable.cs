using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>
/// A value that writes its own JSON. Apart from <see cref="IJsonModel{TSelf}"/>, as a call of an interface without a type parameter is
/// found at once, and one with a type parameter is looked up in code that several types share.
/// </summary>
public interface IJsonWritable
{
    /// <summary>Writes the value, and nothing else, to <paramref name="writer"/>; a member name, if one is due, was written before.</summary>
    void WriteJson(Utf8JsonWriter writer);
}
