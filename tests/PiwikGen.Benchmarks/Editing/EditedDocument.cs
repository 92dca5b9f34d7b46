using System.Text.Json;
using System.Text.Json.Nodes;
using PiwikGen.Benchmarks.Generating;

namespace PiwikGen.Benchmarks.Editing;

/// <summary>A document before and after somebody edited it.</summary>
internal sealed class EditedDocument
{
    /// <param name="path">The document's path.</param>
    /// <param name="text">Its text, in JSON.</param>
    /// <param name="isIndented">Whether it is laid out in lines, as people write it; the largest documents go without.</param>
    public EditedDocument(string path, string text, bool isIndented = true)
    {
        var options = new JsonSerializerOptions { WriteIndented = isIndented };
        var document = JsonNode.Parse(text)!.AsObject();
        Before = new MemoryDocument(path, document.ToJsonString(options));
        var schema = document["components"]!["schemas"]!.AsObject()
            .Select(static member => member.Value)
            .OfType<JsonObject>()
            .First(static one => one["properties"] is JsonObject { Count: > 1 } && one["allOf"] is null);
        var description = schema["description"]?.DeepClone();
        schema["description"] = "Described anew.";
        Described = new MemoryDocument(path, document.ToJsonString(options));
        schema["description"] = description;
        schema["properties"]!["added_by_an_edit"] = new JsonObject { ["type"] = "string" };
        Extended = new MemoryDocument(path, document.ToJsonString(options));
    }

    public MemoryDocument Before { get; }

    /// <summary>With another description of one schema.</summary>
    public MemoryDocument Described { get; }

    /// <summary>With one more property in one schema.</summary>
    public MemoryDocument Extended { get; }
}
