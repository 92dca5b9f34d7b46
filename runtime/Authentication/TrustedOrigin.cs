namespace PiwikGen.Authentication;

/// <summary>An origin that may see credentials, ready to be compared with the address of every request.</summary>
internal sealed class TrustedOrigin
{
    private readonly string? _start;

    public TrustedOrigin(Uri address)
    {
        Address = address;
        _start = address.UserInfo.Length == 0 ? address.GetLeftPart(UriPartial.Authority) + "/" : null;
    }

    public Uri Address { get; }

    /// <summary>See <see cref="ApiOrigin.Contains"/>.</summary>
    public bool Contains(Uri address) =>
        // What begins with the whole authority and the slash that ends it has this very one: user information or a port would stand before
        // the slash. Anything else is taken apart, which costs the address its parts.
        (_start is not null && address.IsAbsoluteUri && address.OriginalString.StartsWith(_start, StringComparison.Ordinal))
        || ApiOrigin.Contains(Address, address);
}
