using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using PiwikGen.Benchmarks.Json;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>The server of the calls. It runs in a process of its own, so that what it allocates is not counted.</summary>
internal static class AppsServer
{
    /// <summary>The argument that makes this program the server.</summary>
    public const string Command = "serve";

    private const string Json = "application/json";

    /// <summary>Writes its address to the output, and runs until its input ends.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static listener => listener.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync().ConfigureAwait(false);
        await Console.Out.WriteLineAsync(app.Urls.First()).ConfigureAwait(false);
        await Console.In.ReadToEndAsync().ConfigureAwait(false);
        await app.StopAsync().ConfigureAwait(false);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var body = AnswerTo(context.Request.Path.Value!);
        context.Response.ContentType = Json;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>The body for a path: a page of apps, one app, or an access token.</summary>
    public static byte[] AnswerTo(string path) => path switch
    {
        "/api/apps" => Payloads.Page,
        "/auth/token" => """{"token_type":"Bearer","expires_in":1800,"access_token":"benchmark-token"}"""u8.ToArray(),
        _ => Payloads.One,
    };
}
