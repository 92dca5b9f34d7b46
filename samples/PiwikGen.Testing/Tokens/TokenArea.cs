using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.Tokens;

/// <summary>The token endpoint: client credentials as JSON or as a form, against a bearer token.</summary>
internal sealed class TokenArea(TokenIssuer tokens) : IArea
{
    public const string Path = "/auth/token";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, new RequestDelegate(IssueAsync));

    private async Task IssueAsync(HttpContext context)
    {
        var form = await ReadAsync(context).ConfigureAwait(false);
        if (form.GetValueOrDefault("grant_type") != "client_credentials")
        {
            await RefuseAsync(context, 400, "unsupported_grant_type", "The grant type must be client_credentials.").ConfigureAwait(false);
        }
        else if (!tokens.Knows(form.GetValueOrDefault("client_id")))
        {
            await RefuseAsync(context, 400, "invalid_client", "Check the client_id.").ConfigureAwait(false);
        }
        else if (!tokens.Knows(form.GetValueOrDefault("client_id"), form.GetValueOrDefault("client_secret")))
        {
            await RefuseAsync(context, 401, "invalid_client", null).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(context, 200, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)tokens.Lifetime.TotalSeconds,
                ["access_token"] = tokens.Issue(),
            }).ConfigureAwait(false);
        }
    }

    private static async Task<Dictionary<string, string>> ReadAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            return form.ToDictionary(static field => field.Key, static field => field.Value.ToString(), StringComparer.Ordinal);
        }

        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false) as JsonObject;
            return (body ?? []).ToDictionary(static member => member.Key, static member => member.Value?.ToString() ?? "", StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static Task RefuseAsync(HttpContext context, int statusCode, string error, string? hint)
    {
        var body = new JsonObject { ["error"] = error };
        if (hint is not null)
        {
            body["hint"] = hint;
        }

        return WriteAsync(context, statusCode, body);
    }

    private static Task WriteAsync(HttpContext context, int statusCode, JsonObject body)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "application/json; charset=UTF-8";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
