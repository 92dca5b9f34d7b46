using System.Security.Cryptography;

namespace PiwikGen.Pagination;

/// <summary>
/// What the bodies of one page hash to, so that a walk sees when a server answers with the same page again: the items themselves need not
/// be comparable. Costs nothing outside a walk through pages.
/// </summary>
internal sealed class PageFingerprint
{
    private static readonly AsyncLocal<PageFingerprint?> Watched = new();

    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private bool _isNoted;

    /// <summary>Has the bodies that are read from here on noted in this instance, within the current asynchronous method.</summary>
    public void Watch() => Watched.Value = this;

    /// <summary>Notes a body, if a walk through pages waits for it.</summary>
    public static void Note(ReadOnlySpan<byte> body)
    {
        if (Watched.Value is { } fingerprint)
        {
            fingerprint.Add(body);
        }
    }

    /// <summary>Whether both are of the same bodies; null where one of them is of none, as with a fake client.</summary>
    public bool? IsSame(PageFingerprint other) => _isNoted && other._isNoted ? _hash.AsSpan().SequenceEqual(other._hash) : null;

    // A page may take several calls; their order is that of their answers.
    private void Add(ReadOnlySpan<byte> body)
    {
        Span<byte> both = stackalloc byte[2 * SHA256.HashSizeInBytes];
        lock (_hash)
        {
            _hash.CopyTo(both);
            SHA256.HashData(body, both[SHA256.HashSizeInBytes..]);
            SHA256.HashData(both, _hash);
            _isNoted = true;
        }
    }
}
