using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>Whether a profile meets the definition of an audience.</summary>
internal sealed class AudienceConditions(IReadOnlyDictionary<string, CdpColumn> columns, DateTimeOffset now)
{
    public bool AreMet(JsonObject definition, CdpProfile profile) =>
        definition["conditions"]!.AsArray().All(group => group!["conditions"]!.AsArray().Any(condition => IsMet(condition!.AsObject(), profile)));

    private bool IsMet(JsonObject condition, CdpProfile profile) => condition["condition_type"]!.GetValue<string>() == "profile"
        ? OfProfile(condition, profile)
        : OfEvents(condition, profile);

    private bool OfProfile(JsonObject condition, CdpProfile profile)
    {
        // The custom dimension that it speaks of may be gone since.
        var id = condition["column_id"]!.GetValue<string>();
        return columns.TryGetValue(id, out var column)
            && Holds(column, ColumnValues.Selected(column, profile.Values.GetValueOrDefault(id), condition["value_selector"]?.GetValue<string>()), condition["condition"]!);
    }

    private bool OfEvents(JsonObject condition, CdpProfile profile)
    {
        var since = condition["during"] is { } during ? now.AddSeconds(-ColumnValues.Number(during["seconds"]!)) : DateTimeOffset.MinValue;
        var comparisons = condition["condition"]!["conditions"]!.AsArray();
        var count = profile.Events.Count(done => done.Time >= since && comparisons.All(comparison => OfEvent(comparison!.AsObject(), done)));
        var (operation, times) = (condition["times"]!["operator"]!.GetValue<string>(), (int)ColumnValues.Number(condition["times"]!["value"]!));
        return operation switch
        {
            "eq" => count == times,
            "gt" => count > times,
            "gte" => count >= times,
            "lt" => count < times,
            _ => count <= times,
        };
    }

    private bool OfEvent(JsonObject comparison, CdpEvent done)
    {
        var id = comparison["column_id"]!.GetValue<string>();
        return Holds(columns[id], done.Values.TryGetValue(id, out var value) ? [value] : [], comparison["condition"]!);
    }

    private bool Holds(CdpColumn column, IEnumerable<JsonNode> values, JsonNode comparison) =>
        Comparison.Holds(column, values, comparison["operator"]!.GetValue<string>(), comparison["value"]!, now);
}
