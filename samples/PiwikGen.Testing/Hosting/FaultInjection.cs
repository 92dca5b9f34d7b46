using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Errors;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Hosting;

/// <summary>Misbehaves where a test asked for it; otherwise passes the request on.</summary>
internal sealed class FaultInjection(AccountFaults faults)
{
    private const string CutShortKey = "PiwikGen.CutShort";

    public static bool IsCutShort(HttpContext context) => context.Items.ContainsKey(CutShortKey);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (faults.Take(context.Request.Path) is not { } fault)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        await Task.Delay(fault.Delay, faults.Time, context.RequestAborted).ConfigureAwait(false);
        if (fault.StatusCode != 0)
        {
            await AnswerAsync(context, fault).ConfigureAwait(false);
            return;
        }

        if (fault.IsCutShort)
        {
            context.Items[CutShortKey] = true;
        }

        await next(context).ConfigureAwait(false);
    }

    private static async Task AnswerAsync(HttpContext context, AccountFault fault)
    {
        context.Response.StatusCode = fault.StatusCode;
        if (fault.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (fault.Reason is { } reason)
        {
            context.Response.Headers["X-Reason"] = reason;
            var refusal = new RefusalException(fault.StatusCode, "Unavailable", "The API takes no requests at the moment.");
            await ErrorShapes.Of(context.Request.Path, fault.StatusCode).WriteAsync(context, refusal).ConfigureAwait(false);
        }

        if (fault.IsHtml)
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><body><h1>The server behind this one does not answer.</h1></body></html>", context.RequestAborted).ConfigureAwait(false);
        }
    }
}
