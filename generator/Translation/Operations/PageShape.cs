using PiwikGen.Generator.Model;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Where a page has its items, their total number, and the way to the next page.</summary>
internal sealed class PageShape
{
    private static readonly HashSet<string> ItemNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "data", "items", "results", "value", "values", "records", "entries", "content", "list",
    };

    private static readonly string[] TotalNames =
    [
        "total", "total_count", "totalcount", "count", "total_items", "totalitems", "total_results", "totalresults",
    ];

    private static readonly string[] CursorNames =
    [
        "next_cursor", "nextcursor", "next_page_token", "nextpagetoken", "next_token", "nexttoken", "continuation_token", "cursor", "after",
    ];

    // A member of the name "next" alone is a link only where it says so by its format, or by what it stands in.
    private static readonly string[] LinkNames =
    [
        "next_url", "nexturl", "next_link", "nextlink", "@odata.nextLink", "next_page_url", "nextpageurl", "next_page_link", "next_href",
        "links.next", "_links.next", "links.next.href", "_links.next.href", "paging.next.link",
    ];

    private static readonly string[] FormattedLinkNames = ["next", "next_page", "paging.next", "pagination.next", "meta.next", "pagination.next_url", "meta.next_url"];

    // At the top of the page, or one level down: "meta": {"total": 3}.
    private static readonly string[] Holders = ["meta", "pagination", "paging", "page", "cursors", "response_metadata"];

    private readonly TypeRefs _types;

    public PageShape(Shape shape, TypeRefs types)
    {
        _types = types;
        Shape = shape;
        if (shape is ListShape list)
        {
            Items = (types.Of(list.Item), "");
        }
        else if (shape is ObjectShape page)
        {
            ReadItems(page);
        }
    }

    public Shape Shape { get; }

    public (TypeRef Type, string Path)? Items { get; private set; }

    public string? Total => PageMembers.FindFirst(Shape, AlsoWithin(TotalNames), static kind => kind is TypeKind.Int32 or TypeKind.Int64);

    public string? NextCursor => PageMembers.FindFirst(Shape, AlsoWithin(CursorNames), static kind => kind is TypeKind.String);

    public string? NextLink =>
        LinkNames.Select(name => PageMembers.FindLink(Shape, name)).FirstOrDefault(static link => link is not null)
        ?? (PageMembers.FindFirst(Shape, FormattedLinkNames, static kind => kind is TypeKind.Uri) is { } uri ? uri + "?.OriginalString" : null);

    /// <summary>The items at a member that the document names; null where it is no list.</summary>
    public (TypeRef Type, string Path)? ItemsAt(string path) =>
        PageMembers.Find(Shape, path) is { Shape: ListShape list } found ? (_types.Of(list.Item), found.Access) : null;

    private static IEnumerable<string> AlsoWithin(string[] names) =>
        names.Concat(Holders.SelectMany(holder => names.Select(name => holder + "." + name)));

    private void ReadItems(ObjectShape page)
    {
        var names = PropertyNames.Of(page);
        var lists = page.Properties
            .Select((property, i) => (property, Name: names[i], List: UnionCases.Resolve(property.Use.Shape) as ListShape))
            .Where(static item => item.List is not null)
            .ToList();
        var known = lists.Where(item => ItemNames.Contains(item.property.WireName)).ToList();
        var found = known.Count == 1 ? known[0] : lists.Count == 1 ? lists[0] : default;
        if (found.List is not null)
        {
            Items = (_types.Of(found.List.Item), "." + found.Name);
        }
    }
}
