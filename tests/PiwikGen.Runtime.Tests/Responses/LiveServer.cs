using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PiwikGen.Runtime.Tests.Responses;

/// <summary>Kestrel on the loopback.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LiveServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<LiveServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return new LiveServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
