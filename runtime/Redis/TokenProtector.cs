using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using PiwikGen.Authentication;

namespace PiwikGen.Redis;

/// <summary>Encrypts tokens for where they lie, each for its key: what was written under one key cannot be read under another.</summary>
internal sealed partial class TokenProtector
{
    private const string Purpose = "PiwikGen.Redis.AccessTokens.v1";

    private readonly IDataProtectionProvider _provider;
    private readonly ILogger _logger;

    public TokenProtector(IDataProtectionProvider provider, ILogger<TokenProtector> logger)
    {
        _provider = provider;
        _logger = logger;
    }

    /// <summary>Eight bytes with the ticks of the life, then the token.</summary>
    public byte[] Protect(string key, StoredAccessToken token)
    {
        var plain = new byte[sizeof(long) + Encoding.UTF8.GetByteCount(token.Value)];
        BinaryPrimitives.WriteInt64BigEndian(plain, token.Life.Ticks);
        Encoding.UTF8.GetBytes(token.Value, plain.AsSpan(sizeof(long)));
        return ProtectorOf(key).Protect(plain);
    }

    /// <summary>The token; null where it cannot be decrypted, which is what a key ring of another's or a changed value comes to.</summary>
    public StoredAccessToken? Unprotect(string key, byte[] stored, TimeSpan remaining)
    {
        try
        {
            var plain = ProtectorOf(key).Unprotect(stored);
            return plain.Length <= sizeof(long)
                ? null
                : new StoredAccessToken(Encoding.UTF8.GetString(plain.AsSpan(sizeof(long))), new TimeSpan(BinaryPrimitives.ReadInt64BigEndian(plain)), remaining);
        }
        catch (CryptographicException)
        {
            CannotBeDecrypted(_logger);
            return null;
        }
    }

    private IDataProtector ProtectorOf(string key) => _provider.CreateProtector(Purpose, key);

    [LoggerMessage(30, LogLevel.Warning, "A token in Redis cannot be decrypted and is ignored. Do all processes share one Data Protection key ring and one application name?")]
    private static partial void CannotBeDecrypted(ILogger logger);
}
