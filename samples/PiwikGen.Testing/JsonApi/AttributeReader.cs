using System.Text.Json;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.JsonApi;

/// <summary>Reads the attributes of a request one by one, and refuses those of the wrong kind.</summary>
internal sealed class AttributeReader(JsonObject attributes, string pointer)
{
    public bool Has(string name) => attributes.ContainsKey(name);

    /// <summary>A text; null where it is left out, refused where it is null.</summary>
    public string? Text(string name)
    {
        if (!attributes.TryGetPropertyValue(name, out var value))
        {
            return null;
        }

        return value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw Refusal(name, "This value should be of type string.");
    }

    public string RequiredText(string name) => Text(name) ?? throw Refusal(name, "This value should not be blank.");

    /// <summary>A text that may be taken away with an explicit null.</summary>
    public string? TextOrNull(string name) => attributes[name] is null ? null : Text(name);

    /// <summary>True or false; null where it is left out.</summary>
    public bool? Flag(string name)
    {
        if (!attributes.TryGetPropertyValue(name, out var value))
        {
            return null;
        }

        return value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False
            ? value.GetValue<bool>()
            : throw Refusal(name, "This value should be of type bool.");
    }

    public Guid RequiredId(string name) =>
        Guid.TryParse(RequiredText(name), out var id) ? id : throw Refusal(name, "This is not a valid UUID.");

    public RefusalException Refusal(string name, string? detail, string code = "error.default") =>
        new(400, "Invalid form", detail, pointer + name, code: code);
}
