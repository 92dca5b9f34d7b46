using PiwikGen.Testing.Analytics.Columns;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>A column of an answer: a dimension or a metric, one of the two.</summary>
internal sealed record Column(Dimension? Dimension, Metric? Metric)
{
    public string Id => Dimension?.Id ?? Metric!.Id;

    public string Name => Dimension?.Name ?? Metric!.Name;
}
