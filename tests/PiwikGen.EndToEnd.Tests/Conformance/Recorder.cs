using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Kestrel on the loopback: keeps what came over the wire, byte for byte, and answers as it is told.</summary>
internal sealed class Recorder : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Recorder(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    /// <summary>What was asked for last, as it stood in the request line.</summary>
    public string Target { get; private set; } = "";

    public string Method { get; private set; } = "";

    public IHeaderDictionary Headers { get; private set; } = new HeaderDictionary();

    public byte[] Body { get; private set; } = [];

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>All targets, one after the other.</summary>
    public List<string> Targets { get; } = [];

    /// <summary>How to answer; 204 without one.</summary>
    public RequestDelegate? Answer { get; set; }

    /// <summary>Handles the whole exchange, the body of the request included, instead of the recorder.</summary>
    public RequestDelegate? Instead { get; set; }

    public static async Task<Recorder> StartAsync(RequestDelegate? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var recorder = new Recorder(application) { Answer = answer };
        application.Run(recorder.HandleAsync);
        await application.StartAsync();
        return recorder;
    }

    /// <summary>Answers always with the same text.</summary>
    public static Task<Recorder> StartAsync(string body, string? contentType = "application/json", int status = 200, params (string Name, string Value)[] headers) =>
        StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            if (body.Length > 0)
            {
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
            }
        });

    /// <summary>The value of a header as it came; null where there was none.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>A client that asks for any http address at all here.</summary>
    public HttpClient ClientOfAnyHost() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(Address.Host, Address.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    });

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        Target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Targets.Add(Target);
        Method = context.Request.Method;
        Headers = new HeaderDictionary(context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value));
        if (Instead is not null)
        {
            await Instead(context);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Body = body.ToArray();
        if (Answer is null)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await Answer(context);
    }
}
