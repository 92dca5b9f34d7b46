using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Where a page has its items, their total number, and the way to the next page.</summary>
internal sealed class PageShape
{
    private static readonly HashSet<string> ItemNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "data", "items", "results", "value", "values", "records", "entries", "content", "list",
    };

    private static readonly HashSet<string> TotalNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "total", "total_count", "totalcount", "count", "total_items", "totalitems", "total_results", "totalresults",
    };

    private static readonly HashSet<string> CursorNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "next_cursor", "nextcursor", "next_page_token", "nextpagetoken", "next_token", "nexttoken", "continuation_token", "cursor", "after",
    };

    private readonly TypeRefs _types;

    public PageShape(Shape shape, TypeRefs types)
    {
        _types = types;
        if (shape is ListShape list)
        {
            Items = (types.Of(list.Item), "");
            return;
        }

        if (shape is ObjectShape page)
        {
            ReadItems(page);
            Total = Find(page, TotalNames, static kind => kind is TypeKind.Int32 or TypeKind.Int64);
            NextCursor = Find(page, CursorNames, static kind => kind is TypeKind.String);
        }
    }

    public (TypeRef Type, string Path)? Items { get; private set; }

    public string? Total { get; }

    public string? NextCursor { get; }

    private void ReadItems(ObjectShape page)
    {
        var names = Names(page);
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

    // At the top of the page, or one level down: "meta": {"total": 3}.
    private static string? Find(ObjectShape page, HashSet<string> wanted, Func<TypeKind, bool> isRight)
    {
        var names = Names(page);
        for (var i = 0; i < page.Properties.Count; i++)
        {
            var property = page.Properties[i];
            if (wanted.Contains(property.WireName) && IsRight(property, isRight))
            {
                return "." + names[i];
            }
        }

        for (var i = 0; i < page.Properties.Count; i++)
        {
            if (UnionCases.Resolve(page.Properties[i].Use.Shape) is ObjectShape inner && page.Properties[i].WireName is "meta" or "pagination" or "paging" or "page" or "cursors" or "response_metadata"
                && UnionCases.Resolve(page.Properties[i].Use.Shape) is ObjectShape part)
            {
                var innerNames = Names(part);
                var index = part.Properties.FindIndex(property => wanted.Contains(property.WireName) && IsRight(property, isRight));
                if (index >= 0)
                {
                    return "." + names[i] + "?." + innerNames[index];
                }
            }
        }

        return null;
    }

    private static bool IsRight(PropertyShape property, Func<TypeKind, bool> isRight) =>
        UnionCases.Resolve(property.Use.Shape) is ScalarShape scalar && isRight(scalar.Kind);

    private static IReadOnlyList<string> Names(ObjectShape shape) =>
        MemberNames.OfObject(shape.Representative.Name, shape.Properties.Select(static property => property.WireName).ToList());
}
