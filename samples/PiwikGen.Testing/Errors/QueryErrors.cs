using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Errors;

/// <summary>Errors as the queries of analytics have them: status, detail, and the path to the member of the body; plain JSON.</summary>
internal sealed class QueryErrors : IErrorShape
{
    public Task WriteAsync(HttpContext context, RefusalException refusal)
    {
        var error = RefusalException.Members(
            ("status", refusal.StatusCode.ToString(CultureInfo.InvariantCulture)),
            ("detail", refusal.Detail ?? refusal.Message),
            ("source", refusal.WrongPart()));
        context.Response.StatusCode = refusal.StatusCode;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(new JsonObject { ["errors"] = new JsonArray(error) }.ToJsonString(), context.RequestAborted);
    }
}
