namespace PiwikGen.Pagination;

/// <summary>A walk through pages by position: fetches one after the other, and decides after which one it is over.</summary>
internal sealed class PageWalk<TPage, TItem>
{
    private readonly Func<long, CancellationToken, Task<TPage>> _fetch;
    private readonly Func<TPage, IEnumerable<TItem>?> _items;
    private readonly Func<TPage, long?>? _total;
    private PageFingerprint? _fingerprint;
    private IReadOnlyList<TItem> _last = [];
    private int _longest;

    public PageWalk(Func<long, CancellationToken, Task<TPage>> fetch, Func<TPage, IEnumerable<TItem>?> items, Func<TPage, long?>? total)
    {
        _fetch = fetch;
        _items = items;
        _total = total;
    }

    /// <summary>How many items there were in all pages so far.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the page that was fetched last is known to be the last one.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The items at a position; empty at the end.</summary>
    /// <exception cref="RepeatedPageException">It is the page before once more, though the server's own total says that there are others.</exception>
    public async Task<IReadOnlyList<TItem>> FetchAsync(long position, CancellationToken cancellationToken)
    {
        var fingerprint = new PageFingerprint();
        fingerprint.Watch();
        var page = await _fetch(position, cancellationToken).ConfigureAwait(false);
        var items = page is null || _items(page) is not { } some ? [] : some as IReadOnlyList<TItem> ?? [.. some];
        // Zero beside items is a total that the server does not fill in.
        var total = items.Count > 0 && _total?.Invoke(page) is > 0 and var known ? known : (long?)null;
        if (items.Count > 0 && IsLastOnceMore(fingerprint, items))
        {
            return total is null ? [] : throw new RepeatedPageException(
                "The server answered with the same page twice, though by its own total there are more items: it seems to ignore the position that is asked for.");
        }
        Count += items.Count;
        // Without a total a page is the last one when it is shorter than others: what the first page has is what the server gives,
        // which may be less than it is asked for.
        IsOver = items.Count == 0 || (total is null ? items.Count < _longest : Count >= total);
        _longest = Math.Max(_longest, items.Count);
        _fingerprint = fingerprint;
        _last = items;
        return items;
    }

    private bool IsLastOnceMore(PageFingerprint fingerprint, IReadOnlyList<TItem> items)
        => _fingerprint is not null && (fingerprint.IsSame(_fingerprint) ?? items.SequenceEqual(_last));
}
