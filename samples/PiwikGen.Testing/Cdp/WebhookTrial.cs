using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>Sends a message to an address and tells what came of it. Nothing leaves this machine: addresses elsewhere are said not to answer.</summary>
internal sealed class WebhookTrial(CdpStore store)
{
    private const int LongestText = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/cdp/webhook/v1/test", new RequestDelegate(TryAsync));

    private async Task TryAsync(HttpContext context)
    {
        var body = await CdpRequest.BodyAsync(context, "WebhookTest", incomplete: 400).ConfigureAwait(false);
        store.With(Guid.Parse(body["app_id"]!.GetValue<string>()), static (_, _) => true);
        if (!Uri.TryCreate(body["url"]!.GetValue<string>(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new RefusalException(400, "Bad request", "url must be an address of the web.");
        }

        await CdpAnswer.WriteAsync(context, 200, address.IsLoopback
            ? await SendAsync(address, body["message"], context.RequestAborted).ConfigureAwait(false)
            : Result("Error", text: "The embedded account sends nothing beyond this machine.")).ConfigureAwait(false);
    }

    private static async Task<JsonObject> SendAsync(Uri address, JsonNode? message, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = LongestText };
            using var content = new StringContent(message?.ToJsonString() ?? "null", Encoding.UTF8, MediaTypeNames.Application.Json);
            using var answer = await client.PostAsync(address, content, cancellationToken).ConfigureAwait(false);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            var code = $"{((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)} {answer.ReasonPhrase}".TrimEnd();
            return Result(answer.IsSuccessStatusCode ? "Success" : "Error", code, text);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Result("Error", text: "The address does not answer.");
        }
    }

    private static JsonObject Result(string status, string? code = null, string? text = null) =>
        RefusalException.Members(("status", status), ("response_code", code), ("text", text));
}
