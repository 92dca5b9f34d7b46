using System.Diagnostics;

namespace PiwikGen.Authentication;

/// <summary>Everything one token request needs, settled once from valid options and never changed.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class ClientCredentials
{
    private AccessTokenKey? _key;

    /// <summary>The name of the client that the options belong to, for messages.</summary>
    public required string ClientName { get; init; }

    public required Uri TokenUrl { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The secret of the options; null when <see cref="SecretProvider"/> is asked.</summary>
    public ClientSecret? Secret { get; init; }

    public Func<CancellationToken, ValueTask<string>>? SecretProvider { get; init; }

    public required TokenRequestFormat Format { get; init; }

    /// <summary>Scopes joined by blanks (RFC 6749, section 3.3); empty when none are asked for.</summary>
    public string Scope { get; init; } = "";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyList<KeyValuePair<string, string>> ExtraParameters { get; init; } = [];

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public int Retries { get; init; } = 2;

    /// <summary>Gives the transport for token requests: never the API client's own pipeline, whose handlers would ask for a token again.</summary>
    public required Func<HttpMessageInvoker> Transport { get; init; }

    public AccessTokenKey Key => _key ??= new AccessTokenKey(
        TokenUrl,
        ClientId,
        Secret?.Fingerprint,
        Scope,
        ExtraParameters.SelectMany(static pair => new[] { pair.Key, pair.Value }).Prepend(Format.ToString()),
        SecretProvider);

    public async ValueTask<ClientSecret> GetSecretAsync(CancellationToken cancellationToken) =>
        Secret ?? new ClientSecret(await SecretProvider!(cancellationToken).ConfigureAwait(false) ?? "");

    /// <summary>The same with a secret that was asked for already.</summary>
    public ClientCredentials WithSecret(ClientSecret secret) => new()
    {
        ClientName = ClientName,
        TokenUrl = TokenUrl,
        ClientId = ClientId,
        Secret = secret,
        Format = Format,
        Scope = Scope,
        ExtraParameters = ExtraParameters,
        RequestTimeout = RequestTimeout,
        Retries = Retries,
        Transport = Transport,
    };

    public override string ToString() => $"ClientCredentials (client {ClientName}, {TokenUrl}, secret hidden)";
}
