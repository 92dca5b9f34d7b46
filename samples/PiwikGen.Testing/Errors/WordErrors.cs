using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Errors;

/// <summary>Errors that are one member of a plain object, such as <c>{"error":"..."}</c>.</summary>
internal sealed class WordErrors(string member) : IErrorShape
{
    public Task WriteAsync(HttpContext context, RefusalException refusal)
    {
        context.Response.StatusCode = refusal.StatusCode;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(new JsonObject { [member] = refusal.Detail ?? refusal.Message }.ToJsonString(), context.RequestAborted);
    }
}
