using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PiwikGen.Serialization;

/// <summary>Tells <see cref="JsonSerializerOptions"/> how emitted types are read and written, without reflection. Chain it to resolvers of your own.</summary>
public sealed class JsonModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    /// <summary>Makes a type known.</summary>
    /// <returns>The resolver itself.</returns>
    public JsonModelResolver Add<T>()
        where T : IJsonModel<T>
    {
        _types[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, new JsonModelConverter<T>());
        return this;
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? create) ? create(options) : null;
}
