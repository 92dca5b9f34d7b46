using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Testing.Analytics;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.AuditLog;

namespace PiwikGen.Testing.Hosting;

/// <summary>Puts the account behind Kestrel: the order of the steps here is the order in which a request meets them.</summary>
internal static class AccountServer
{
    public static WebApplication Create(AccountState account)
    {
        // Empty: neither the environment (ASPNETCORE_URLS, ...) nor files of the host program have a say, and nothing is logged.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddResponseCompression();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(Listen);

        var server = builder.Build();
        server.UseWhen(IsLarge, static large => large.UseResponseCompression());
        server.Use(new ExchangeRecording(account).InvokeAsync);
        server.Use(new FaultInjection(account.Faults).InvokeAsync);
        if (account.Options.RateLimits is { } limits)
        {
            server.Use(new RateLimiting(limits, account.Time).InvokeAsync);
        }

        server.UseRouting();
        server.Use(Refusals.InvokeAsync);
        server.Use(new BearerCheck(account.Tokens).InvokeAsync);
        server.Use(new AuditRecording(account.AuditLog, account.Users, account.Time).InvokeAsync);
        foreach (var area in AreaList.Of(account))
        {
            area.Map(server);
        }

        return server;
    }

    /// <summary>Method and path of everything that is served, in order.</summary>
    public static IReadOnlyList<string> OperationsOf(IEndpointRouteBuilder routes) =>
    [
        .. routes.DataSources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(static endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}") ?? [])
            .Order(StringComparer.Ordinal),
    ];

    // Reports and raw data are worth compressing, for those who ask for it; what is recorded is what was compressed.
    private static bool IsLarge(HttpContext context) => context.Request.Path.StartsWithSegments(AnalyticsArea.Root, StringComparison.Ordinal);

    private static void Listen(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Listen(IPAddress.Loopback, 0);
    }
}
