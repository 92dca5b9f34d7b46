namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>A property of sessions or of single events.</summary>
internal sealed record Dimension(string Id, string Name, ColumnType Type, bool IsOfEvents, Func<Hit, object?> Read)
{
    /// <summary>The same dimension, changed: such as the day of a time.</summary>
    public Dimension With(Transformation transformation) => new(
        $"{Id}__{transformation.Id}",
        $"{Name} ({transformation.Name})",
        transformation.Result,
        IsOfEvents,
        hit => Read(hit) is { } value ? transformation.Apply(value) : null);
}
