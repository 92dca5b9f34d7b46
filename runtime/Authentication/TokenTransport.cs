using System.Net;

namespace PiwikGen.Authentication;

/// <summary>Transports that follow no redirect: a 307 or 308 sends the body, and with it the client secret, to wherever the server says.</summary>
internal static class TokenTransport
{
    // Connections are given up now and then, so that a change in DNS is seen.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    private static readonly Lazy<HttpMessageInvoker> Instance = new(static () => new HttpMessageInvoker(CreateHandler()));

    /// <summary>One transport for all token requests outside dependency injection.</summary>
    public static HttpMessageInvoker Shared() => Instance.Value;

    /// <summary>No redirects, no cookies, automatic decompression.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = ConnectionLife,
    };

    /// <summary>Switches redirects off in a transport of the caller's, as far as it is of a known kind.</summary>
    /// <exception cref="InvalidOperationException">It follows redirects and is in use already, so that this can no longer be changed.</exception>
    public static void ForbidRedirects(HttpMessageHandler handler)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        switch (handler)
        {
            case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                sockets.AllowAutoRedirect = false;
                break;
            case HttpClientHandler { AllowAutoRedirect: true } client:
                client.AllowAutoRedirect = false;
                break;
        }
    }
}
