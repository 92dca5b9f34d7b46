using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.JsonApi;

/// <summary>A resource that a request carries, and how one is written.</summary>
internal static class JsonApiResource
{
    public const string AttributesPointer = "/data/attributes/";

    /// <summary>
    /// Reads the attributes of a resource that has to be of a kind and, where <paramref name="id"/> is set, to repeat that id; where it does not, the
    /// answer has the status <paramref name="conflict"/>. Errors put <paramref name="pointer"/> before the name of an attribute.
    /// </summary>
    public static async Task<AttributeReader> ReadAsync(
        HttpContext context, string type, Guid? id = null, int conflict = 400, string pointer = AttributesPointer, bool takesPlainJson = false)
    {
        var data = await ReadDataAsync(context, type, conflict, takesPlainJson).ConfigureAwait(false);
        if (id is not null && !(Guid.TryParse(TextOf(data["id"]), out var repeated) && repeated == id))
        {
            throw new RefusalException(conflict, "Id mismatch", "The id in the body must be the one in the path.", "/data/id", code: "error.default");
        }

        return AttributesOf(data, pointer);
    }

    /// <summary>Reads a resource that may bring an id of its own.</summary>
    public static async Task<(Guid? Id, AttributeReader Attributes)> ReadNewAsync(HttpContext context, string type)
    {
        var data = await ReadDataAsync(context, type, conflict: 400, takesPlainJson: false).ConfigureAwait(false);
        if (data["id"] is null)
        {
            return (null, AttributesOf(data, AttributesPointer));
        }

        return Guid.TryParse(TextOf(data["id"]), out var id)
            ? (id, AttributesOf(data, AttributesPointer))
            : throw new RefusalException(400, "Invalid form", "This is not a valid UUID.", "/data/id", code: "error.default");
    }

    /// <summary>Reads resources that are named by kind and id only.</summary>
    public static async Task<List<Guid>> ReadReferencesAsync(HttpContext context, string type, int most, int conflict = 400)
    {
        var data = await JsonApiRequest.DataAsync(context).ConfigureAwait(false) as JsonArray
            ?? throw new RefusalException(400, "Invalid form", "There is no list of resources.", "/data", code: "error.default");
        if (data.Count > most)
        {
            throw new RefusalException(400, "Invalid form", $"There may be no more than {most} resources.", "/data", code: "error.default");
        }

        var ids = new List<Guid>();
        for (var index = 0; index < data.Count; index++)
        {
            var reference = data[index] as JsonObject;
            if (TextOf(reference?["type"]) != type)
            {
                throw new RefusalException(conflict, "Type mismatch", $"The resource must be of the type {type}.", $"/data/{index}/type", code: "error.default");
            }

            ids.Add(Guid.TryParse(TextOf(reference?["id"]), out var id)
                ? id
                : throw new RefusalException(400, "Invalid form", "This is not a valid UUID.", $"/data/{index}/id", code: "error.default"));
        }

        return ids;
    }

    public static JsonObject Write(string type, Guid id, JsonObject attributes) =>
        new() { ["type"] = type, ["id"] = id.ToString(), ["attributes"] = attributes };

    /// <summary>The text of a node; null where it is none.</summary>
    public static string? TextOf(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static async Task<JsonObject> ReadDataAsync(HttpContext context, string type, int conflict, bool takesPlainJson)
    {
        var data = await JsonApiRequest.DataAsync(context, takesPlainJson).ConfigureAwait(false) as JsonObject
            ?? throw new RefusalException(400, "Invalid form", "There is no resource.", "/data", code: "error.default");
        return TextOf(data["type"]) == type
            ? data
            : throw new RefusalException(conflict, "Type mismatch", $"The resource must be of the type {type}.", "/data/type", code: "error.default");
    }

    private static AttributeReader AttributesOf(JsonObject data, string pointer) => data["attributes"] is JsonObject attributes
        ? new AttributeReader(attributes, pointer)
        : throw new RefusalException(400, "Invalid form", "There are no attributes.", "/data/attributes", code: "error.default");
}
