using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>Goals, custom dimensions and annotations as the API writes them.</summary>
internal static class ObjectJson
{
    public const int LargestPage = 100_000;

    public static Task WriteAsync(HttpContext context, int statusCode, string type, SiteObject written) =>
        JsonApiAnswer.WriteAsync(context, statusCode, new JsonObject { ["data"] = Resource(type, written) });

    public static Task WritePageAsync(HttpContext context, string type, IReadOnlyList<SiteObject> all)
    {
        var limit = JsonApiRequest.Number(context, "limit", 10, LargestPage);
        var offset = JsonApiRequest.Number(context, "offset", 0, int.MaxValue);
        return limit == 0
            ? throw new RefusalException(400, "Invalid parameter", "limit must be 1 or more.", parameter: "limit")
            : WriteListAsync(context, type, all.Count, all.Skip(offset).Take(limit));
    }

    public static Task WriteListAsync(HttpContext context, string type, int total, IEnumerable<SiteObject> page) =>
        JsonApiAnswer.WriteAsync(context, 200, new JsonObject
        {
            ["meta"] = new JsonObject { ["total"] = total },
            ["data"] = new JsonArray([.. page.Select(item => Resource(type, item))]),
        });

    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static JsonObject Resource(string type, SiteObject written) => new()
    {
        ["type"] = type,
        ["id"] = written.Id.ToString(),
        ["attributes"] = written.Attributes.DeepClone(),
    };
}
