namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>A page of rows, and how many there are on all pages.</summary>
internal sealed record Answer(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows, int Count, string Format)
{
    public static Answer Of(IReadOnlyList<Column> columns, IReadOnlyList<object?[]> all, BodyReader body, params ReadOnlySpan<string> formats)
    {
        var offset = body.Number("offset", 0, 0, int.MaxValue);
        var limit = body.Number("limit", 100, 1, 100_000);
        var isNamed = body.Choice("column_format", "id", "name") == "name";
        return new Answer(
            [.. columns.Select(column => isNamed ? column.Name : column.Id)],
            Page(all, offset, limit),
            all.Count,
            body.Choice("format", formats));
    }

    // By index: rows are made when they are looked at.
    private static List<object?[]> Page(IReadOnlyList<object?[]> all, int offset, int limit)
    {
        var page = new List<object?[]>();
        for (var row = offset; row < all.Count && page.Count < limit; row++)
        {
            page.Add(all[row]);
        }

        return page;
    }
}
