using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.Hosting;

/// <summary>Outermost step: counts the request, holds the answer back until it is recorded, then delivers it.</summary>
internal sealed class ExchangeRecording(AccountState account)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        account.Requests.Add(context.Request.Method, context.Request.Path);
        var request = new CapturingStream(context.Request.Body, account.Options.CapturedBodyBytes);
        var wire = context.Response.Body;
        using var answer = new HeldBackStream(wire, account.Options.CapturedBodyBytes);
        context.Request.Body = request;
        context.Response.Body = answer;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            // So the server will answer; it says so only after this.
            context.Response.StatusCode = 500;
            throw;
        }
        finally
        {
            account.Exchanges.Add(Describe(context, request.Text(), answer.Text()));
            context.Response.Body = wire;
        }

        await DeliverAsync(context, answer).ConfigureAwait(false);
    }

    private static async Task DeliverAsync(HttpContext context, HeldBackStream answer)
    {
        if (answer.IsPassedThrough || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var body = answer.Held;
        var isCutShort = FaultInjection.IsCutShort(context);

        // Where there must be no body, Kestrel takes even an empty one for a mistake and closes the connection.
        if (body.Length > 0)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(isCutShort ? body[..(body.Length / 2)] : body, context.RequestAborted).ConfigureAwait(false);
        }

        if (!isCutShort)
        {
            return;
        }

        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Abort();
    }

    private static Exchange Describe(HttpContext context, string requestBody, string responseBody)
    {
        var (request, response) = (context.Request, context.Response);
        return new Exchange
        {
            Number = 0,
            Method = request.Method,
            Path = request.Path,
            Query = request.QueryString.Value ?? "",
            Authorization = Redaction.OfAuthorization(request.Headers.Authorization.ToString()),
            RequestContentType = request.ContentType,
            RequestBody = Redaction.OfBody(requestBody, request.ContentType),
            StatusCode = context.RequestAborted.IsCancellationRequested && !response.HasStarted ? 0 : response.StatusCode,
            ResponseContentType = response.ContentType,
            ResponseBody = Redaction.OfBody(responseBody, response.ContentType),
        };
    }
}
