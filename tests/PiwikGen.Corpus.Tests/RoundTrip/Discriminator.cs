using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>The member that tells cases apart, and its value for each.</summary>
internal sealed class Discriminator
{
    private readonly string _property;
    private readonly List<(string Value, string Target)> _mapping;

    private Discriminator(string property, List<(string Value, string Target)> mapping)
    {
        _property = property;
        _mapping = mapping;
    }

    /// <summary>References to the schemas that the mapping names.</summary>
    public IEnumerable<string> Targets => _mapping.Select(static entry => entry.Target);

    public static Discriminator? Of(JsonObject schema)
    {
        if (schema["discriminator"] is JsonValue plain && plain.TryGetValue<string>(out var name))
        {
            return new Discriminator(name, []);
        }

        return schema["discriminator"]?["propertyName"]?.ToString() is { } property
            ? new Discriminator(property, [.. (schema["discriminator"]!["mapping"] as JsonObject ?? []).Select(static entry => (entry.Key, Reference(entry.Value!.ToString())))])
            : null;
    }

    /// <summary>Demands the value that stands for a schema, unless the schema itself says another.</summary>
    public void Demand(FlatSchema flat, string target, Random random)
    {
        var values = _mapping.Where(entry => entry.Target == target).Select(static entry => entry.Value).ToList();
        var value = values.Count > 0 ? values[random.Next(values.Count)] : target[(target.LastIndexOf('/') + 1)..];
        flat.Required.Add(_property);
        flat.Add(_property, new JsonObject { [InstanceMaker.UnlessListed] = value });
    }

    private static string Reference(string target) => target.Contains('/', StringComparison.Ordinal) ? target : "#/components/schemas/" + target;
}
