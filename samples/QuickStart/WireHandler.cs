using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace QuickStart;

/// <summary>Prints what goes over the wire. It stands outside the handler that signs requests in, so that it never sees a token.</summary>
internal sealed class WireHandler(bool isForTokens) : DelegatingHandler
{
    private const int LongestBody = 160;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = isForTokens ? "client id and secret" : await TextOfAsync(request.Content, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"   [grey]-> {request.Method} {request.RequestUri!.PathAndQuery}  {body}[/]");
        var started = Stopwatch.GetTimestamp();
        var response = await base.SendAsync(request, cancellationToken);
        var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var answer = isForTokens && response.IsSuccessStatusCode ? "a token for 30 minutes" : await TextOfAsync(response.Content, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"   [grey]<- {(int)response.StatusCode} {response.ReasonPhrase}, {time} ms  {answer}[/]");
        return response;
    }

    private static async Task<string> TextOfAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        var text = content is null ? "" : await content.ReadAsStringAsync(cancellationToken);
        return text.Length <= LongestBody ? text : string.Concat(text.AsSpan(0, LongestBody), "...");
    }
}
