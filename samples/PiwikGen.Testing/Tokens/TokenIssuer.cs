using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PiwikGen.Testing.Tokens;

/// <summary>Knows the account's one API key, and the tokens that were issued for it.</summary>
internal sealed class TokenIssuer(EmbeddedAccountOptions options)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiry = new(StringComparer.Ordinal);

    public string ClientId { get; } = options.ClientId ?? RandomNumberGenerator.GetHexString(24, lowercase: true);

    public string ClientSecret { get; } = options.ClientSecret ?? RandomNumberGenerator.GetHexString(48, lowercase: true);

    public TimeSpan Lifetime => options.TokenLifetime;

    public bool Knows(string? clientId) => clientId == ClientId;

    public bool Knows(string? clientId, string? clientSecret) => Knows(clientId) && clientSecret == ClientSecret;

    public string Issue()
    {
        var token = RandomNumberGenerator.GetHexString(64, lowercase: true);
        _expiry[token] = options.TimeProvider.GetUtcNow() + options.TokenLifetime;
        return token;
    }

    public bool IsValid(string token) => _expiry.TryGetValue(token, out var expiry) && options.TimeProvider.GetUtcNow() < expiry;

    public void Revoke() => _expiry.Clear();
}
