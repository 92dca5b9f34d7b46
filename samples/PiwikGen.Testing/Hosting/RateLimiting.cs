using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.Hosting;

/// <summary>Refuses what is more than the limits allow, group by group; tracking and tokens lie outside <c>/api</c> and are not limited.</summary>
internal sealed class RateLimiting(AccountRateLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Group, bool IsRead), LeakyBucket> _buckets = new();

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (GroupOf(context.Request.Path) is not { } group)
        {
            return next(context);
        }

        var isRead = HttpMethods.IsGet(context.Request.Method);
        var bucket = _buckets.GetOrAdd((group, isRead), _ => new LeakyBucket(isRead ? limits.ReadsPerMinute : limits.WritesPerMinute, time));
        if (bucket.Refuse() is not { } wait)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    private static string? GroupOf(PathString path) =>
        path.Value?.Split('/') is ["", "api", { Length: > 0 } group, ..] ? group : null;
}
