using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>The pages of so many things, each answered as the test writes it.</summary>
internal static class PageServer
{
    /// <summary>Reads a number of the query.</summary>
    public static int Number(HttpContext context, string name, int otherwise) =>
        context.Request.Query.TryGetValue(name, out var text) ? int.Parse(text.ToString(), CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Things by their numbers, as a JSON array.</summary>
    public static string Things(int from, int count, int all) =>
        "[" + string.Join(',', Enumerable.Range(from, Math.Max(0, Math.Min(count, all - from))).Select(static i => $$"""{"size":{{i}}}""")) + "]";

    public static Task<Recorder> StartAsync(Func<HttpContext, string> page) => Recorder.StartAsync(async context =>
    {
        var body = page(context);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    });
}
