using System.Text.Json.Nodes;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Resolving.Structure;

/// <summary>Finds the place in the document that a JSON Pointer into the rewritten structure means.</summary>
internal static class StructurePlace
{
    /// <summary>The node of the innermost object on the way that is tracked; null where none is.</summary>
    public static SpecNode? Of(JsonObject structure, string? pointer, IReadOnlyList<SpecNode> nodes)
    {
        JsonNode? current = structure;
        SpecNode? place = null;
        foreach (var token in (pointer ?? "").TrimStart('#').Split('/').Skip(1))
        {
            var name = JsonPointer.Unescape(token);
            current = current switch
            {
                JsonObject members => members[name],
                JsonArray items when int.TryParse(name, out var index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
            if (current is JsonObject found && found[StructureWriter.Place] is JsonValue number && number.TryGetValue<int>(out var at))
            {
                place = nodes[at];
            }
        }

        return place;
    }
}
