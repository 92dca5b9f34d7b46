using System.Globalization;

namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>A number that is calculated over the events of a row.</summary>
internal sealed record Metric(string Id, string Name, Func<IAccumulator> Begin)
{
    private static readonly ColumnType[] Countable = [ColumnType.Text, ColumnType.Whole, ColumnType.Labelled];
    private static readonly ColumnType[] Numeric = [ColumnType.Whole, ColumnType.Number];

    private static readonly Dictionary<string, (string Name, Func<List<decimal>, decimal> Fold)> Folds = new(StringComparer.Ordinal)
    {
        ["min"] = ("min", static values => values.Min()),
        ["max"] = ("max", static values => values.Max()),
        ["sum"] = ("sum", static values => values.Sum()),
        ["average"] = ("average", static values => values.Average()),
        ["median"] = ("median", Median),
    };

    public static bool IsTransformation(string id) => id == "unique_count" || Folds.ContainsKey(id);

    /// <summary>The metric that a transformation makes of a dimension; null where the dimension is not of the kind.</summary>
    public static Metric? Of(Dimension dimension, string transformation)
    {
        var id = $"{dimension.Id}__{transformation}";
        if (transformation == "unique_count")
        {
            return Countable.Contains(dimension.Type)
                ? new Metric(id, dimension.Name + " (unique count)", () => new DistinctCount(dimension.Read))
                : null;
        }

        if (!Numeric.Contains(dimension.Type))
        {
            return null;
        }

        var (name, fold) = Folds[transformation];
        var isWhole = dimension.Type == ColumnType.Whole && transformation != "average";
        return new Metric(id, $"{dimension.Name} ({name})", () => new ValueFold(dimension, values => Cell(fold(values), isWhole)));
    }

    /// <summary>The same metric over events of one type only.</summary>
    public Metric LimitedTo(string eventType) => this with { Begin = () => new LimitedAccumulator(Begin(), eventType) };

    private static object Cell(decimal value, bool isWhole) => isWhole ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : decimal.Round(value, 6);

    private static decimal Median(List<decimal> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
