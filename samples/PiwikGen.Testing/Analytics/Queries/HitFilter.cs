using PiwikGen.Testing.Analytics.Columns;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>Reads which events, or which sessions, count.</summary>
internal static class HitFilter
{
    private const string Path = "filters";
    private const string Conditions = Path + ".conditions";

    public static Func<Hit, bool> OfQuery(BodyReader body) => Read(body, static (_, _) => true);

    /// <summary>Raw data know no <c>contains</c>, and where they are sessions no columns of events.</summary>
    public static Func<Hit, bool> OfRawData(BodyReader body, bool isOfEvents) => Read(body, (dimension, operation) =>
        (isOfEvents || !dimension.IsOfEvents) && operation is not ("contains" or "not_contains"));

    private static Func<Hit, bool> Read(BodyReader body, Func<Dimension, string, bool> isAllowed) => new FilterReader<Hit>(Path, (element, operation, value) =>
    {
        var dimension = ColumnReader.ReadDimension(element, Conditions);
        var test = isAllowed(dimension, operation) ? Comparison.Of(dimension.Type, operation, value, Conditions) : null;
        return test is null
            ? throw BodyReader.Refused($"The operator \"{operation}\" is not allowed for the column \"{dimension.Id}\" here.", $"{Conditions}.condition.operator")
            : hit => test(dimension.Read(hit));
    }).Read(body);
}
