using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Errors;

/// <summary>Errors as JSON:API has them: status, title, and what else is known.</summary>
internal sealed class JsonApiErrors : IErrorShape
{
    public Task WriteAsync(HttpContext context, RefusalException refusal)
    {
        var error = RefusalException.Members(
            ("status", refusal.StatusCode.ToString(CultureInfo.InvariantCulture)),
            ("title", refusal.Message),
            ("code", refusal.Code),
            ("detail", refusal.Detail),
            ("source", refusal.WrongPart()));
        return JsonApiAnswer.WriteAsync(context, refusal.StatusCode, new JsonObject { ["errors"] = new JsonArray(error) });
    }
}
