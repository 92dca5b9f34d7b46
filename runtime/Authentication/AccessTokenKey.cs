using System.Diagnostics;

namespace PiwikGen.Authentication;

/// <summary>
/// What makes two requests for a token the same: where, who, with which secret and what for. Anything coarser hands one client the
/// token of another (CVE-2025-26620).
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class AccessTokenKey : IEquatable<AccessTokenKey>
{
    // Parameters of the request may be secrets too.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _text;

    private readonly object? _provider;
    private readonly int _hash;

    public AccessTokenKey(Uri tokenUrl, string clientId, string? secretFingerprint, string scope, IEnumerable<string> others, object? provider)
    {
        // Lengths in front of the parts: no two lists of parts make the same text.
        _text = string.Concat(new[] { tokenUrl.AbsoluteUri, clientId, secretFingerprint ?? "", scope }.Concat(others)
            .Select(static part => $"{part.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)}:{part}"));
        _provider = provider;
        _hash = HashCode.Combine(string.GetHashCode(_text, StringComparison.Ordinal), provider);
    }

    public bool Equals(AccessTokenKey? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && ReferenceEquals(_provider, other._provider) && string.Equals(_text, other._text, StringComparison.Ordinal));

    public override bool Equals(object? obj) => Equals(obj as AccessTokenKey);

    public override int GetHashCode() => _hash;

    public override string ToString() => "AccessTokenKey (hidden)";
}
