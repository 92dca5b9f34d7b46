using System.Text.Json;
using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>The order of rows: as asked for, otherwise by the first metric, the highest first. Equal rows are ordered by the rest, so that pages fit together.</summary>
internal sealed class RowOrder(IReadOnlyList<(int Column, bool IsDescending)> rules) : IComparer<object?[]>
{
    private const string Path = "order_by";

    public static RowOrder Read(BodyReader body, IReadOnlyList<Column> columns)
    {
        var rules = body.List(Path).Select(rule => Rule(rule, columns.Count)).ToList();
        if (rules.Count == 0 && columns.TakeWhile(static column => column.Metric is null).Count() is var first && first < columns.Count)
        {
            rules.Add((first, true));
        }

        return new RowOrder(rules);
    }

    public int Compare(object?[]? left, object?[]? right)
    {
        foreach (var (column, isDescending) in rules)
        {
            var order = CompareCells(left![column], right![column]);
            if (order != 0)
            {
                return isDescending ? -order : order;
            }
        }

        for (var column = 0; column < left!.Length; column++)
        {
            var order = CompareCells(left[column], right![column]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static (int Column, bool IsDescending) Rule(JsonElement rule, int columns)
    {
        if (rule.ValueKind != JsonValueKind.Array || rule.GetArrayLength() != 2 || rule[0].ValueKind != JsonValueKind.Number
            || !rule[0].TryGetInt32(out var column) || column < 0 || column >= columns)
        {
            throw BodyReader.Refused("An order is the number of a column, from 0, and a direction.", Path);
        }

        return rule[1].ValueKind == JsonValueKind.String && rule[1].GetString() is "asc" or "desc"
            ? (column, rule[1].GetString() == "desc")
            : throw BodyReader.Refused("The direction is \"asc\" or \"desc\".", Path);
    }

    private static int CompareCells(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (Labelled first, Labelled second) => string.CompareOrdinal(first.Label, second.Label),
        (string first, string second) => string.CompareOrdinal(first, second),
        _ => ((IComparable)left).CompareTo(right),
    };
}
