using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Errors;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Hosting;

/// <summary>An operation that refuses throws; here it becomes an answer.</summary>
internal static class Refusals
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (RefusalException refusal)
        {
            await ErrorShapes.Of(context.Request.Path, refusal.StatusCode).WriteAsync(context, refusal).ConfigureAwait(false);
        }
    }
}
