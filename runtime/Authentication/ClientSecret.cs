using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace PiwikGen.Authentication;

/// <summary>A client secret on its way through the runtime: comparable by its hash, readable only where the request body is written.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class ClientSecret
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    public ClientSecret(string value)
    {
        _value = value;
        Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
    }

    /// <summary>SHA-256 in hexadecimal: tells two secrets apart in a cache key without holding either.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Fingerprint { get; }

    public string Reveal() => _value;

    public override string ToString() => "ClientSecret (hidden)";
}
