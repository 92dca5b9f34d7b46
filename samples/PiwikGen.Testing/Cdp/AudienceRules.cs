using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>What the definition of an audience must be like beyond its form: attributes that there are, operators that suit them, sizes.</summary>
internal sealed class AudienceRules(IReadOnlyDictionary<string, CdpColumn> columns)
{
    private const int MostConditions = 10;

    public void Check(JsonObject definition)
    {
        var conditions = definition["conditions"]!.AsArray().SelectMany(static group => group!["conditions"]!.AsArray()).Select(static condition => condition!.AsObject()).ToList();
        if (conditions.Count > MostConditions)
        {
            throw Wrong("An audience has at most 10 conditions.");
        }

        foreach (var condition in conditions)
        {
            if (condition["condition_type"]!.GetValue<string>() == "profile")
            {
                CheckComparison(condition, isOfEvent: false);
            }
            else
            {
                CheckEvents(condition);
            }
        }
    }

    private void CheckEvents(JsonObject condition)
    {
        if (condition["during"] is { } during)
        {
            var unit = during["unit"]!.GetValue<string>() switch { "minutes" => 60, "hours" => 3600, _ => 86400 };
            if (ColumnValues.Number(during["seconds"]!) % unit != 0)
            {
                throw Wrong("The seconds of a period must be a multiple of its unit.");
            }
        }

        foreach (var comparison in condition["condition"]!["conditions"]!.AsArray())
        {
            CheckComparison(comparison!.AsObject(), isOfEvent: true);
        }
    }

    private void CheckComparison(JsonObject condition, bool isOfEvent)
    {
        var id = condition["column_id"]!.GetValue<string>();
        if (!columns.TryGetValue(id, out var column) || (column.Origin == ColumnOrigin.Event) != isOfEvent)
        {
            throw Wrong($"There is no attribute {id} of {(isOfEvent ? "events" : "profiles")}.");
        }

        var operation = condition["condition"]!["operator"]!.GetValue<string>();
        if (!Comparison.Allows(column, operation, condition["condition"]!["value"]!))
        {
            throw Wrong($"The attribute {id} cannot be compared so: {operation}.");
        }
    }

    private static RefusalException Wrong(string detail) => new(422, "Unprocessable content", detail);
}
