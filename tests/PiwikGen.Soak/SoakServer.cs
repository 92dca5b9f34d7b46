using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PiwikGen.Soak;

/// <summary>An API on the loopback that fails now and then, and remembers what it did to whom.</summary>
internal sealed class SoakServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, CallRecord> _calls = new();
    private readonly WebApplication _application;

    private SoakServer(WebApplication application) => _application = application;

    public TokenLedger Tokens { get; } = new();

    public Uri Address => new(_application.Urls.First());

    public static async Task<SoakServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new SoakServer(application);
        application.MapPost("/auth/token", server.AnswerTokenAsync);
        application.MapGet("/jobs/{id}", server.AnswerAsync);
        await application.StartAsync();
        return server;
    }

    /// <summary>What was done with a call that is over; null where it never arrived.</summary>
    public CallRecord? Take(string id) => _calls.TryRemove(id, out var record) ? record : null;

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task AnswerTokenAsync(HttpContext context)
    {
        var act = Chance.OfToken();
        if (act != ServerAct.Answered)
        {
            Tokens.Fault();
            return FailAsync(context, act);
        }

        return context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = (int)TokenLedger.Life.TotalSeconds, access_token = Tokens.Grant() });
    }

    private Task AnswerAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        var act = Tokens.Accepts(token) ? Chance.OfCall() : ServerAct.Unauthorized;
        if (act == ServerAct.Unauthorized)
        {
            Tokens.Refuse(token, revoke: Chance.Half());
        }

        // Before the answer: the caller looks when it has it.
        _calls.AddOrUpdate(id, new CallRecord(act, 1), (_, known) => new CallRecord(act, known.Attempts + 1));
        return act == ServerAct.Answered ? context.Response.WriteAsync(id) : FailAsync(context, act);
    }

    private static async Task FailAsync(HttpContext context, ServerAct act)
    {
        if (act != ServerAct.Reset)
        {
            context.Response.StatusCode = act switch
            {
                ServerAct.Unauthorized => StatusCodes.Status401Unauthorized,
                ServerAct.TooMany => StatusCodes.Status429TooManyRequests,
                _ => StatusCodes.Status500InternalServerError,
            };
            return;
        }

        if (Chance.Half())
        {
            // In the middle of the body.
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("the beginning");
            await context.Response.Body.FlushAsync();
        }

        context.Abort();
    }
}
