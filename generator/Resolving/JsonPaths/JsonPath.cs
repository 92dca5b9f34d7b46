namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>
/// A query of RFC 9535: names in both notations, indexes, slices, wildcards, descendants, and filters that compare and test for
/// existence. Functions are not supported. Beyond the RFC a hyphen may stand in a name behind a dot, as the examples of the Overlay
/// Specification have it.
/// </summary>
internal sealed class JsonPath(IReadOnlyList<Segment> segments)
{
    public IReadOnlyList<Segment> Segments { get; } = segments;

    /// <summary>Whether it selects one node at most (RFC 9535, 2.3.5.1: what a comparison may be made with).</summary>
    public bool IsSingular => Segments.All(static segment => segment is { IsDescendant: false, Selectors: [NameSelector or IndexSelector] });

    /// <exception cref="JsonPathException">The text is no such query.</exception>
    public static JsonPath Parse(string text)
    {
        var cursor = new JsonPathCursor(text);
        if (!cursor.TryTake("$"))
        {
            throw cursor.Fail("a query begins with '$'");
        }

        var path = new JsonPathReader(cursor).ReadSegments();
        return cursor.IsAtEnd ? path : throw cursor.Fail($"'{cursor.Current}' was not expected");
    }
}
