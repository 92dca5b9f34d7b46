using PiwikGen.Testing.Analytics.Columns;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>Which rows are left, by metrics that are calculated for it; they need not be columns.</summary>
internal sealed record MetricFilter(IReadOnlyList<Metric> Metrics, Func<IReadOnlyList<object?>, bool> Holds)
{
    private const string Path = "metric_filters";
    private const string Conditions = Path + ".conditions";

    public static MetricFilter Read(BodyReader body)
    {
        var metrics = new List<Metric>();
        var holds = new FilterReader<IReadOnlyList<object?>>(Path, (element, operation, value) =>
        {
            var place = metrics.Count;
            metrics.Add(ColumnReader.ReadMetric(element, Conditions));
            var test = Comparison.OfNumbers(operation, value, Conditions)
                ?? throw BodyReader.Refused($"The operator \"{operation}\" is not allowed for metrics.", $"{Conditions}.condition.operator");
            return results => test(results[place]);
        }).Read(body);
        return new MetricFilter(metrics, holds);
    }
}
