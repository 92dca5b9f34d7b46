using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Errors;

/// <summary>Errors as Tag Manager has them: a code, a detail, and the rule that was broken.</summary>
internal sealed class CodedErrors : IErrorShape
{
    public Task WriteAsync(HttpContext context, RefusalException refusal)
    {
        var rule = RefusalException.Members(("keyword", refusal.Keyword), ("keyword_args", refusal.KeywordArguments));
        var error = RefusalException.Members(
            ("code", refusal.Code ?? CodeOf(refusal.StatusCode)),
            ("detail", refusal.Detail ?? refusal.Message),
            ("source", refusal.WrongPart()),
            ("meta", rule.Count == 0 ? null : rule));
        return JsonApiAnswer.WriteAsync(context, refusal.StatusCode, new JsonObject { ["errors"] = new JsonArray(error) });
    }

    private static string CodeOf(int statusCode) => statusCode switch
    {
        401 => "UNAUTHORIZED_ERROR",
        404 => "NOT_FOUND_ERROR",
        415 => "UNSUPPORTED_MEDIA_TYPE_ERROR",
        503 => "UNAVAILABLE_ERROR",
        _ => "VALIDATION_ERROR",
    };
}
