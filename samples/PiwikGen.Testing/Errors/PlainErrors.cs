using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Errors;

/// <summary>Errors in words, without any shape.</summary>
internal sealed class PlainErrors : IErrorShape
{
    public Task WriteAsync(HttpContext context, RefusalException refusal)
    {
        context.Response.StatusCode = refusal.StatusCode;
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(refusal.Detail ?? refusal.Message, context.RequestAborted);
    }
}
