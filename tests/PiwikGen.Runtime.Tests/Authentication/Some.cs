using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Things that tests need and do not care about.</summary>
internal static class Some
{
    public const string ClientId = "some-client";
    public const string Secret = "CANARY-secret-3f9a";

    public static ClientCredentials Credentials(
        HttpMessageHandler? transport = null,
        string clientId = ClientId,
        string secret = Secret,
        string url = "https://acme.piwik.pro/auth/token",
        TokenRequestFormat format = TokenRequestFormat.Json,
        string scope = "",
        int retries = 2,
        params KeyValuePair<string, string>[] extra)
    {
        var invoker = new HttpMessageInvoker(transport ?? new StubServer(_ => throw new InvalidOperationException("Nothing was to be sent.")), disposeHandler: false);
        return new ClientCredentials
        {
            ClientName = "AppsClient",
            TokenUrl = new Uri(url),
            ClientId = clientId,
            Secret = new ClientSecret(secret),
            Format = format,
            Scope = scope,
            Retries = retries,
            ExtraParameters = extra,
            Transport = () => invoker,
        };
    }
}
