using System.Text.Json;
using System.Text.Json.Serialization;

namespace PiwikGen.Serialization;

/// <summary>Lets an emitted type stand in any <see cref="JsonSerializer"/> call: it reads and writes itself.</summary>
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <summary>A struct decides for itself what <c>null</c> is; of a class it is <see langword="null"/>.</summary>
    public override bool HandleNull => default(T) is not null;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.ReadJson(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteJson(writer);
    }
}
