using System.Runtime.CompilerServices;
using PiwikGen.Responses;

namespace PiwikGen.Pagination;

/// <summary>
/// Walks through the pages of an operation. A page is fetched when its first item is asked for, and no earlier. Between items the
/// cancellation token counts.
/// </summary>
/// <remarks>
/// Offsets and page numbers end at the server's total where it gives one; else at an empty page, at a page shorter than the ones before, or
/// at one that is the page before once more (some servers answer so beyond their end). A first page shorter than the size that was asked for
/// is not taken for the last one, since servers cap sizes in silence: one more request makes sure.
/// </remarks>
public static class Pages
{
    // A server may filter what it has paged; that a thousand pages in a row have nothing left is something else.
    private const int MostEmptyPages = 1000;

    /// <summary>Pages by the number of items to skip.</summary>
    /// <param name="size">The size of a page that is asked for; null for the server's own. The server may give less.</param>
    /// <param name="fetch">Fetches the page at an offset.</param>
    /// <param name="items">The items of a page; null counts as none.</param>
    /// <param name="total">The number of all items by a page; null where the server does not say. Zero beside items counts as unknown.</param>
    /// <param name="cancellationToken">Ends the walk, also between two items.</param>
    /// <exception cref="RepeatedPageException">The server gives the same page again and again, though by its own total there are more items.</exception>
    public static IAsyncEnumerable<TItem> ByOffset<TPage, TItem>(
        long? size, Func<long, CancellationToken, Task<TPage>> fetch, Func<TPage, IEnumerable<TItem>?> items, Func<TPage, long?>? total, CancellationToken cancellationToken = default)
    {
        Check(fetch, items);
        return Walk(fetch, items, total, static (_, count) => count, 0, size, cancellationToken);
    }

    /// <summary>Pages by their number.</summary>
    /// <param name="firstPage">The number of the first page.</param>
    /// <param name="size">The size of a page that is asked for; null for the server's own. The server may give less.</param>
    /// <param name="fetch">Fetches the page with a number.</param>
    /// <param name="items">The items of a page; null counts as none.</param>
    /// <param name="total">The number of all items by a page; null where the server does not say. Zero beside items counts as unknown.</param>
    /// <param name="cancellationToken">Ends the walk, also between two items.</param>
    /// <exception cref="RepeatedPageException">The server gives the same page again and again, though by its own total there are more items.</exception>
    public static IAsyncEnumerable<TItem> ByPage<TPage, TItem>(
        long firstPage, long? size, Func<long, CancellationToken, Task<TPage>> fetch, Func<TPage, IEnumerable<TItem>?> items, Func<TPage, long?>? total, CancellationToken cancellationToken = default)
    {
        Check(fetch, items);
        return Walk(fetch, items, total, static (position, _) => position + 1, firstPage, size, cancellationToken);
    }

    /// <summary>Pages by what each one says of the next: a cursor, a token, a link. The walk is over where a page names none; an empty page is not the end.</summary>
    /// <param name="fetch">Fetches the page at a cursor; null for the first page.</param>
    /// <param name="items">The items of a page; null counts as none.</param>
    /// <param name="next">The cursor of the next page; null or empty at the end.</param>
    /// <param name="cancellationToken">Ends the walk, also between two items.</param>
    /// <exception cref="RepeatedPageException">A page names a cursor that was followed before, or 1000 pages in a row are empty.</exception>
    public static IAsyncEnumerable<TItem> ByCursor<TPage, TItem>(
        Func<string?, CancellationToken, Task<TPage>> fetch, Func<TPage, IEnumerable<TItem>?> items, Func<TPage, string?> next, CancellationToken cancellationToken = default)
    {
        Check(fetch, items);
        ArgumentNullException.ThrowIfNull(next);
        return Follow(fetch, items, next, cancellationToken);
    }

    /// <summary>Pages by the <c>Link</c> header of each answer, whose relation <c>next</c> leads to the following one (RFC 8288).</summary>
    /// <param name="fetch">Fetches the page at a link; null for the first page.</param>
    /// <param name="items">The items of a page; null counts as none.</param>
    /// <param name="cancellationToken">Ends the walk, also between two items.</param>
    /// <exception cref="RepeatedPageException">A page names a link that was followed before, or 1000 pages in a row are empty.</exception>
    public static IAsyncEnumerable<TItem> ByLinkHeader<TPage, TItem>(
        Func<string?, CancellationToken, Task<ApiResponse<TPage>>> fetch, Func<TPage, IEnumerable<TItem>?> items, CancellationToken cancellationToken = default)
    {
        Check(fetch, items);
        return Follow(fetch, answer => answer.Value is null ? null : items(answer.Value), static answer => LinkHeader.Next(answer.GetHeader("Link")), cancellationToken);
    }

    private static async IAsyncEnumerable<TItem> Walk<TPage, TItem>(
        Func<long, CancellationToken, Task<TPage>> fetch, Func<TPage, IEnumerable<TItem>?> items, Func<TPage, long?>? total,
        Func<long, long, long> advance, long position, long? size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = new PageWalk<TPage, TItem>(fetch, items, total);
        // Nothing is what a caller gets who asks for pages of nothing.
        while (size is not 0 && !walk.IsOver)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await walk.FetchAsync(position, cancellationToken).ConfigureAwait(false);
            foreach (var item in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
            if (page.Count == 0)
            {
                yield break;
            }
            position = advance(position, walk.Count);
        }
    }

    private static async IAsyncEnumerable<TItem> Follow<TPage, TItem>(
        Func<string?, CancellationToken, Task<TPage>> fetch, Func<TPage, IEnumerable<TItem>?> items, Func<TPage, string?> next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var followed = new HashSet<string>(StringComparer.Ordinal);
        var emptyPages = 0;
        string? cursor = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await fetch(cursor, cancellationToken).ConfigureAwait(false);
            emptyPages++;
            foreach (var item in (page is null ? null : items(page)) ?? [])
            {
                emptyPages = 0;
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
            cursor = page is null ? null : next(page);
            if (!string.IsNullOrEmpty(cursor) && (!followed.Add(cursor) || emptyPages >= MostEmptyPages))
            {
                throw new RepeatedPageException(emptyPages >= MostEmptyPages
                    ? "The server answered with 1000 empty pages in a row, and each one names a further page."
                    : "The server named a further page that was fetched before: its pages go in a circle.");
            }
        }
        while (!string.IsNullOrEmpty(cursor));
    }

    private static void Check(object fetch, object items)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(items);
    }
}
