using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Schemas;

namespace PiwikGen.Testing.TagManager;

/// <summary>The query of a list: what it filters by, its order, its page.</summary>
internal sealed class ListQuery(HttpContext context, SchemaCheck check)
{
    private const string Limit = "page[limit]";
    private const string Offset = "page[offset]";
    private const int UsualLimit = 10;

    /// <summary>The value of a filter; null where it is not sent.</summary>
    public string? Text(string name) => context.Request.Query[name] is { Count: > 0 } values ? values[0] : null;

    /// <summary>Whether an item passes a filter that is on or off.</summary>
    public bool Allows(string name, bool value) => Text(name) switch
    {
        null => true,
        "true" or "1" => value,
        "false" or "0" => !value,
        _ => throw new RefusalException(400, "Invalid parameter", "The value must be true or false.", parameter: name) { Keyword = "type" },
    };

    /// <summary>Whether an item passes a filter of values, each sent by itself; all pass where none is sent.</summary>
    public bool Allows(string name, string schema, string? value)
    {
        var values = context.Request.Query[name];
        foreach (var sent in values)
        {
            check.Query(schema, name, sent ?? "");
        }

        return values.Count == 0 || values.Contains(value);
    }

    /// <summary>Puts items into the order that is asked for; the first of several counts most.</summary>
    public IReadOnlyList<T> Sort<T>(IEnumerable<T> items, string schema, Func<T, string, IComparable?> key)
    {
        IOrderedEnumerable<T>? sorted = null;
        foreach (var order in context.Request.Query["sort"].SelectMany(static value => (value ?? "").Split(',')))
        {
            check.Query(schema, "sort", order);
            IComparable? Key(T item) => key(item, order.TrimStart('-'));
            sorted = (sorted, order[0]) switch
            {
                (null, '-') => items.OrderByDescending(Key),
                (null, _) => items.OrderBy(Key),
                ({ } so, '-') => so.ThenByDescending(Key),
                ({ } so, _) => so.ThenBy(Key),
            };
        }

        return [.. sorted ?? items];
    }

    /// <summary>Answers with a page of what was found, and where the other pages are.</summary>
    public JsonObject Page<T>(IReadOnlyList<T> found, Func<T, JsonNode> write)
    {
        var limit = Number(Limit, UsualLimit, least: 1);
        var offset = Number(Offset, 0, least: 0);
        var last = Math.Max(0, found.Count - 1) / limit * limit;
        return new JsonObject
        {
            ["data"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(write)]),
            ["meta"] = new JsonObject { ["total"] = found.Count },
            ["links"] = new JsonObject
            {
                ["self"] = Link(offset, limit),
                ["first"] = Link(0, limit),
                ["last"] = Link(last, limit),
                ["prev"] = offset > 0 ? Link(Math.Max(0, offset - limit), limit) : null,
                ["next"] = (long)offset + limit < found.Count ? Link(offset + limit, limit) : null,
            },
        };
    }

    private int Number(string name, int otherwise, int least) => Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least ? value
        : throw new RefusalException(400, "Invalid parameter", $"The value must be a number from {least.ToString(CultureInfo.InvariantCulture)} up.", parameter: name) { Keyword = "minimum" };

    private string Link(int offset, int limit)
    {
        var query = QueryString.Create(context.Request.Query
            .Where(static parameter => parameter.Key is not (Limit or Offset))
            .Append(new(Offset, offset.ToString(CultureInfo.InvariantCulture)))
            .Append(new(Limit, limit.ToString(CultureInfo.InvariantCulture))));
        return context.Request.Path.ToUriComponent() + query.ToUriComponent();
    }
}
