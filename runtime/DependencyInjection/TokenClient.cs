using Microsoft.Extensions.DependencyInjection;

namespace PiwikGen.DependencyInjection;

/// <summary>The <see cref="HttpClient"/> of token requests. It is named so that tests and proxies can configure it.</summary>
public static class TokenClient
{
    /// <summary>Its name for <see cref="IHttpClientFactory"/>: <c>PiwikGen.Tokens</c>.</summary>
    public const string Name = "PiwikGen.Tokens";

    internal static Func<HttpMessageInvoker> Transport(IServiceProvider provider)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        return () => factory.CreateClient(Name);
    }
}
