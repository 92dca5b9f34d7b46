using System.Text.Json;
using PiwikGen.Testing.Analytics.Columns;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>Reads filters, which are groups of conditions and of groups, to any depth.</summary>
/// <param name="path">The member of the body.</param>
/// <param name="readCondition">Reads one condition: its element, its operator, its value.</param>
internal sealed class FilterReader<T>(string path, Func<JsonElement, string, JsonElement, Func<T, bool>> readCondition)
{
    // Deeper ones come from no person.
    private const int Deepest = 30;

    public Func<T, bool> Read(BodyReader body) => body.Member(path) is { } group ? Group(group, 0) : static _ => true;

    private Func<T, bool> Group(JsonElement element, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            throw BodyReader.Refused(depth > Deepest ? "The filters are nested too deeply." : "An object is expected.", path);
        }

        var body = new BodyReader(element);
        var logic = body.Text("operator");
        if (logic is not ("and" or "or") || body.Member("conditions") is null)
        {
            throw BodyReader.Refused("A group of filters has the operator \"and\" or \"or\", and conditions.", $"{path}.operator");
        }

        var conditions = body.List("conditions").Select(condition => Node(condition, depth + 1)).ToArray();
        return conditions.Length == 0
            ? static _ => true
            : logic == "and" ? hit => Array.TrueForAll(conditions, holds => holds(hit)) : hit => Array.Exists(conditions, holds => holds(hit));
    }

    private Func<T, bool> Node(JsonElement element, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("column_id", out _))
        {
            return Group(element, depth);
        }

        var place = $"{path}.conditions";
        if (!element.TryGetProperty("condition", out var condition) || condition.ValueKind != JsonValueKind.Object || !condition.TryGetProperty("value", out var value))
        {
            throw BodyReader.Refused("A condition has an operator and a value.", $"{place}.condition");
        }

        return readCondition(element, new BodyReader(condition).Required("operator"), value);
    }
}
