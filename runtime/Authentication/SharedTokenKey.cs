using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PiwikGen.Authentication;

/// <summary>The name of a token in a store that others can look into.</summary>
internal static class SharedTokenKey
{
    // Names are readable to whoever reads the store. A plain hash would let a weak secret be guessed at billions of tries a second; this one
    // costs tens of milliseconds, once or twice in the life of a token.
    private const int Iterations = 100_000;

    /// <summary>64 hexadecimal digits, the same in every process with the same credentials.</summary>
    public static string Derive(ClientCredentials credentials, ClientSecret secret)
    {
        // Lengths in front of the parts: no two lists of parts make the same text.
        var parts = string.Concat(new[] { credentials.TokenUrl.AbsoluteUri, credentials.ClientId, credentials.Scope, credentials.Format.ToString() }
            .Concat(credentials.ExtraParameters.OrderBy(static pair => pair.Key, StringComparer.Ordinal).SelectMany(static pair => new[] { pair.Key, pair.Value }))
            .Select(static part => $"{part.Length.ToString(CultureInfo.InvariantCulture)}:{part}"));
        var salt = SHA256.HashData(Encoding.UTF8.GetBytes(parts));
        return Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret.Reveal()), salt, Iterations, HashAlgorithmName.SHA256, 32));
    }
}
