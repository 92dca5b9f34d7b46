using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>Variables within texts, where they stand as <c>{{Name}}</c>.</summary>
internal static class ItemText
{
    public static bool Mentions(JsonNode? node, string variable) => node switch
    {
        JsonObject members => members.Any(member => Mentions(member.Value, variable)),
        JsonArray items => items.Any(item => Mentions(item, variable)),
        JsonValue value => value.TryGetValue(out string? text) && text.Contains(Written(variable), StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A copy in which variables have the names that they were given.</summary>
    public static JsonObject Rename(JsonObject attributes, IReadOnlyDictionary<string, string> names) => (JsonObject)Renamed(attributes, names)!;

    private static JsonNode? Renamed(JsonNode? node, IReadOnlyDictionary<string, string> names) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Renamed(member.Value, names)))),
        JsonArray items => new JsonArray([.. items.Select(item => Renamed(item, names))]),
        JsonValue value when value.TryGetValue(out string? text) => names.Aggregate(text, static (written, name) => written.Replace(Written(name.Key), Written(name.Value), StringComparison.Ordinal)),
        _ => node?.DeepClone(),
    };

    private static string Written(string variable) => "{{" + variable + "}}";
}
