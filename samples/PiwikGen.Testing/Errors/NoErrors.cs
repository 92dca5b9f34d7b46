using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Errors;

/// <summary>Errors that are a status and no more.</summary>
internal sealed class NoErrors : IErrorShape
{
    public Task WriteAsync(HttpContext context, RefusalException refusal)
    {
        context.Response.StatusCode = refusal.StatusCode;
        return Task.CompletedTask;
    }
}
