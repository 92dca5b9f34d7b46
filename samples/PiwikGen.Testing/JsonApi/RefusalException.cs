using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.JsonApi;

/// <summary>Ends an operation with an error document of JSON:API.</summary>
internal sealed class RefusalException(int statusCode, string title, string? detail = null, string? pointer = null, string? parameter = null, string? code = null)
    : Exception(title)
{
    public async Task WriteAsync(HttpContext context)
    {
        var error = new JsonObject
        {
            ["status"] = statusCode.ToString(CultureInfo.InvariantCulture),
            ["title"] = Message,
        };
        Add(error, "code", code);
        Add(error, "detail", detail);
        if (pointer is not null || parameter is not null)
        {
            var source = new JsonObject();
            Add(source, "pointer", pointer);
            Add(source, "parameter", parameter);
            error["source"] = source;
        }

        await JsonApiAnswer.WriteAsync(context, statusCode, new JsonObject { ["errors"] = new JsonArray(error) }).ConfigureAwait(false);
    }

    private static void Add(JsonObject target, string name, string? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }
}
