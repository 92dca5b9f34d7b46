using PiwikGen.Pagination;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Runtime.Tests.Responses;

namespace PiwikGen.Runtime.Tests.Pagination;

public sealed class PagesTests
{
    private readonly List<long> _asked = [];

    [Theory]
    [InlineData(10, 25, new long[] { 0, 10, 20 })]
    [InlineData(10, 20, new long[] { 0, 10 })]
    [InlineData(10, 3, new long[] { 0 })]
    [InlineData(10, 0, new long[] { 0 })]
    public async Task Offsets_end_at_the_total(int size, int count, long[] asked)
    {
        Assert.Equal(Enumerable.Range(0, count), await All(Pages.ByOffset<Page, int>(size, Offset(size, count), page => page.Items, page => page.Total)));
        Assert.Equal(asked, _asked);
    }

    [Theory]
    [InlineData(25, new long[] { 0, 10, 20 })]
    [InlineData(20, new long[] { 0, 10, 20 })]
    [InlineData(3, new long[] { 0, 3 })]
    [InlineData(0, new long[] { 0 })]
    public async Task Without_a_total_offsets_end_at_a_shorter_or_empty_page(int count, long[] asked)
    {
        Assert.Equal(Enumerable.Range(0, count), await All(Pages.ByOffset<Page, int>(null, Offset(10, count), page => page.Items, null)));
        Assert.Equal(asked, _asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_gives_less_than_asked_loses_nothing(bool withTotal)
    {
        var items = Pages.ByOffset<Page, int>(1000, Offset(10, 35), page => page.Items, withTotal ? page => page.Total : null);
        Assert.Equal(Enumerable.Range(0, 35), await All(items));
        Assert.Equal([0, 10, 20, 30], _asked);
    }

    [Fact]
    public async Task A_total_of_zero_beside_items_is_no_total()
    {
        Assert.Equal(25, (await All(Pages.ByOffset<Page, int>(10, Offset(10, 25), page => page.Items, _ => 0))).Count);
    }

    [Fact]
    public async Task A_total_that_promises_more_than_there_is_does_not_loop()
    {
        Assert.Equal(25, (await All(Pages.ByOffset<Page, int>(10, Offset(10, 25), page => page.Items, _ => 100))).Count);
        Assert.Equal([0, 10, 20, 25], _asked);
    }

    [Theory]
    [InlineData(0, new long[] { 0, 1, 2 })]
    [InlineData(1, new long[] { 1, 2, 3 })]
    public async Task Page_numbers_count_from_the_first_page(int first, long[] asked)
    {
        var items = Pages.ByPage<Page, int>(first, 10, (number, token) => Offset(10, 25)((number - first) * 10, token), page => page.Items, page => page.Total);
        Assert.Equal(Enumerable.Range(0, 25), await All(items));
        Assert.Equal(asked.Select(number => (number - first) * 10), _asked);
    }

    [Fact]
    public async Task A_server_that_answers_with_its_last_page_for_ever_ends_there()
    {
        var items = Pages.ByPage<Page, int>(1, 10, (number, token) => Offset(10, 20)(Math.Min(number - 1, 1) * 10, token), page => page.Items, null);
        Assert.Equal(Enumerable.Range(0, 20), await All(items));
        Assert.Equal(3, _asked.Count);
    }

    [Fact]
    public async Task A_server_that_ignores_the_position_and_gives_everything_is_asked_once_more()
    {
        Assert.Equal(Enumerable.Range(0, 30), await All(Pages.ByOffset<Page, int>(10, (_, token) => Offset(30, 30)(0, token), page => page.Items, null)));
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task A_server_that_repeats_a_page_short_of_its_total_is_an_exception()
    {
        var items = Pages.ByOffset<Page, int>(10, (_, token) => Offset(10, 50)(0, token), page => page.Items, page => page.Total);
        await Assert.ThrowsAsync<RepeatedPageException>(() => All(items));
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task A_repeated_page_is_known_by_its_body_where_items_cannot_be_compared()
    {
        var sent = 0;
        using var transport = Call.Transport((_, _) => { sent++; return Task.FromResult(Call.Answer("""[{"name":"a"},{"name":"b"}]""")); });
        var items = Pages.ByOffset<List<Thing>, Thing>(
            null, (_, token) => transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, token), page => page, null, CancellationToken.None);
        Assert.Equal(["a", "b"], (await All(items)).Select(thing => thing.Name));
        Assert.Equal(2, sent);
    }

    [Fact]
    public async Task Calls_beside_a_walk_are_no_part_of_its_pages()
    {
        using var transport = Call.Transport((_, _) => Task.FromResult(Call.Answer("""[{"name":"a"}]""")));
        var items = Pages.ByOffset<List<Thing>, Thing>(
            null, (_, token) => transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, token), page => page, null, CancellationToken.None);
        await foreach (var _ in items)
        {
            await transport.SendAsync(new ApiRequest(Call.GetThings), ApiAnswer.Json<List<Thing>, PiwikGen.Serialization.ListCodec<Thing, PiwikGen.Serialization.ModelCodec<Thing>>>(), CancellationToken.None);
        }
    }

    [Fact]
    public async Task Cursors_are_followed_to_the_last_one_over_empty_pages()
    {
        var asked = new List<string?>();
        var items = Pages.ByCursor<(int[] Items, string? Next), int>(
            (cursor, _) =>
            {
                asked.Add(cursor);
                return Task.FromResult<(int[], string?)>(cursor switch { null => ([1, 2], "a"), "a" => ([], "b"), _ => ([3], "") });
            },
            page => page.Items, page => page.Next);
        Assert.Equal([1, 2, 3], await All(items));
        Assert.Equal([null, "a", "b"], asked);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b", "c", "a")]
    public async Task A_cursor_that_was_followed_before_is_an_exception(params string[] cursors)
    {
        var calls = 0;
        var items = Pages.ByCursor<string, int>((_, _) => Task.FromResult(cursors[calls++]), _ => [1], cursor => cursor);
        await Assert.ThrowsAsync<RepeatedPageException>(() => All(items));
        Assert.Equal(cursors.Length, calls);
    }

    [Fact]
    public async Task A_server_that_names_ever_new_empty_pages_is_an_exception()
    {
        var calls = 0;
        await Assert.ThrowsAsync<RepeatedPageException>(() => All(Pages.ByCursor<int, int>((_, _) => Task.FromResult(++calls), _ => [], page => $"{page}")));
        Assert.Equal(1000, calls);
    }

    [Fact]
    public async Task A_page_is_fetched_when_its_first_item_is_asked_for()
    {
        await using var items = Pages.ByOffset<Page, int>(10, Offset(10, 25), page => page.Items, page => page.Total).GetAsyncEnumerator();
        Assert.Empty(_asked);
        for (var i = 0; i < 10; i++)
        {
            await items.MoveNextAsync();
        }
        Assert.Equal([0], _asked);
        await items.MoveNextAsync();
        Assert.Equal([0, 10], _asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancellation_counts_between_two_items(bool byEnumeration)
    {
        using var source = new CancellationTokenSource();
        var items = Pages.ByOffset<Page, int>(10, Offset(10, 25), page => page.Items, null, byEnumeration ? default : source.Token);
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in items.WithCancellation(byEnumeration ? source.Token : default))
            {
                if (++seen == 3)
                {
                    await source.CancelAsync();
                }
            }
        });
        Assert.Equal(3, seen);
    }

    [Fact]
    public async Task Pages_without_items_are_empty()
    {
        Assert.Empty(await All(Pages.ByOffset<Page, int>(10, (_, _) => Task.FromResult<Page>(null!), page => page.Items, null)));
        Assert.Empty(await All(Pages.ByPage<Page, int>(1, 10, (_, _) => Task.FromResult(new Page(null, 5)), page => page.Items, null)));
        Assert.Empty(await All(Pages.ByOffset<Page, int>(0, Offset(10, 25), page => page.Items, null)));
    }

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
        {
            all.Add(item);
            Assert.True(all.Count < 10_000, "The walk does not end.");
        }
        return all;
    }

    private Func<long, CancellationToken, Task<Page>> Offset(int size, int count) => (offset, _) =>
    {
        _asked.Add(offset);
        return Task.FromResult(new Page([.. Enumerable.Range(0, count).Skip((int)offset).Take(size)], count));
    };

    private sealed record Page(List<int>? Items, long Total);
}
