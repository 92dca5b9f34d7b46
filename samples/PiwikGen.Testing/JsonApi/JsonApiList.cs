using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.JsonApi;

/// <summary>Lists as the API gives them: searched and paged as the query says, with the total of all pages.</summary>
internal static class JsonApiList
{
    public const int LargestPage = 1000;

    /// <summary>Writes the page that <c>limit</c> and <c>offset</c> ask for.</summary>
    public static Task WritePageAsync<T>(HttpContext context, IEnumerable<T> found, Func<T, JsonObject> write, int otherwise = 10, int most = LargestPage)
    {
        var all = found.ToList();
        return WriteAsync(context, PageOf(context, all, otherwise, most).Select(write), all.Count);
    }

    /// <summary>The page that <c>limit</c> and <c>offset</c> ask for.</summary>
    public static IEnumerable<T> PageOf<T>(HttpContext context, IEnumerable<T> all, int otherwise = 10, int most = LargestPage)
    {
        var limit = JsonApiRequest.Number(context, "limit", otherwise, most);
        var offset = JsonApiRequest.Number(context, "offset", 0, int.MaxValue);
        return all.Skip(offset).Take(limit);
    }

    /// <summary>Writes a list that has no pages.</summary>
    public static Task WriteAllAsync<T>(HttpContext context, IReadOnlyCollection<T> all, Func<T, JsonObject> write) =>
        WriteAsync(context, all.Select(write), all.Count);

    /// <summary>Whether one of the texts contains what <c>search</c> asks for; true where it asks for nothing.</summary>
    public static bool IsSearched(HttpContext context, params ReadOnlySpan<string?> texts)
    {
        var search = context.Request.Query["search"].ToString();
        foreach (var text in texts)
        {
            if (text?.Contains(search, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return search.Length == 0;
    }

    private static Task WriteAsync(HttpContext context, IEnumerable<JsonObject> data, int total) => JsonApiAnswer.WriteAsync(context, 200, new JsonObject
    {
        ["meta"] = new JsonObject { ["total"] = total },
        ["data"] = new JsonArray([.. data]),
    });
}
