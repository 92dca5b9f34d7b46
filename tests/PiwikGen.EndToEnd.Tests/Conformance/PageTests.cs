using PiwikGen.EndToEnd.Tests.Conformance.Answers;
using PiwikGen.Pagination;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Pages of every shape that is recognised, and where they end.</summary>
public class PageTests
{
    private const int All = 5;

    [Theory]
    [InlineData(2, 3)]
    [InlineData(5, 1)]
    [InlineData(50, 1)]
    public async Task Offset_and_limit_end_at_the_total(int limit, int requests)
    {
        await using var server = await PageServer.StartAsync(static context =>
            $$$"""{"data":{{{PageServer.Things(PageServer.Number(context, "offset", 0), PageServer.Number(context, "limit", 10), All)}}},"meta":{"total":{{{All}}}}}""");
        await GivesAll(new AnswersClient(server.Client()).EnumerateByOffsetAsync(limit));
        Assert.Equal(requests, server.Targets.Count);
        Assert.All(server.Targets, target => Assert.Contains($"limit={limit}", target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_offset_counts_what_came_where_the_server_gives_less_than_it_is_asked_for()
    {
        await using var server = await PageServer.StartAsync(static context => $$$"""{"data":{{{PageServer.Things(PageServer.Number(context, "offset", 0), 2, All)}}},"meta":{"total":{{{All}}}}}""");
        await GivesAll(new AnswersClient(server.Client()).EnumerateByOffsetAsync(limit: 100));
        Assert.Equal(["/pages/offset?offset=0&limit=100", "/pages/offset?offset=2&limit=100", "/pages/offset?offset=4&limit=100"], server.Targets);
    }

    [Fact]
    public async Task Page_numbers_end_at_a_short_page()
    {
        await using var server = await PageServer.StartAsync(static context => PageServer.Things((PageServer.Number(context, "page", 1) - 1) * 2, 2, All));
        await GivesAll(new AnswersClient(server.Client()).EnumerateByPageAsync(perPage: 2));
        Assert.Equal(["/pages/number?page=1&per_page=2", "/pages/number?page=2&per_page=2", "/pages/number?page=3&per_page=2"], server.Targets);
    }

    [Fact]
    public async Task Page_numbers_end_at_a_count()
    {
        await using var server = await PageServer.StartAsync(static context =>
            $$"""{"count":{{All}},"results":{{PageServer.Things((PageServer.Number(context, "page", 1) - 1) * 5, 5, All)}}}""");
        await GivesAll(new AnswersClient(server.Client()).EnumerateByCountAsync(pageSize: 5));
        Assert.Single(server.Targets);
    }

    [Fact]
    public async Task Cursors_end_where_there_is_none()
    {
        await using var server = await PageServer.StartAsync(static context =>
        {
            var from = PageServer.Number(context, "cursor", 0);
            return $$"""{"items":{{PageServer.Things(from, 2, All)}},"next_cursor":{{(from + 2 < All ? $"\"{from + 2}\"" : "null")}}}""";
        });
        await GivesAll(new AnswersClient(server.Client()).EnumerateByCursorAsync(limit: 2));
        Assert.Equal(["/pages/cursor?limit=2", "/pages/cursor?cursor=2&limit=2", "/pages/cursor?cursor=4&limit=2"], server.Targets);
    }

    [Theory]
    [InlineData("/pages/next?from=")]
    [InlineData("?from=")]
    public async Task Next_links_are_followed_as_they_are(string link)
    {
        await using var server = await PageServer.StartAsync(context =>
        {
            var from = PageServer.Number(context, "from", 0);
            return $$"""{"results":{{PageServer.Things(from, 2, All)}},"next":{{(from + 2 < All ? $"\"{link}{from + 2}&x=a%2Fb\"" : "null")}}}""";
        });
        await GivesAll(new AnswersClient(server.Client()).EnumerateByNextAsync());
        Assert.Equal(["/pages/next", "/pages/next?from=2&x=a%2Fb", "/pages/next?from=4&x=a%2Fb"], server.Targets);
    }

    [Fact]
    public async Task Next_links_among_links_are_found()
    {
        await using var server = await PageServer.StartAsync(static context => PageServer.Number(context, "from", 0) == 0
            ? $$$"""{"data":{{{PageServer.Things(0, 2, All)}}},"links":{"next":"/pages/links?from=2"}}"""
            : $$$"""{"data":{{{PageServer.Things(2, 3, All)}}},"links":{"next":null}}""");
        await GivesAll(new AnswersClient(server.Client()).EnumerateByLinksAsync());
    }

    [Fact]
    public async Task A_next_link_to_another_host_is_not_followed()
    {
        await using var server = await PageServer.StartAsync(static _ => """{"results":[{"size":0}],"next":"https://evil.example/"}""");
        await Assert.ThrowsAsync<Authentication.ForeignOriginException>(() => ReadAsync(new AnswersClient(server.Client()).EnumerateByNextAsync()));
    }

    [Fact]
    public async Task The_link_header_is_followed()
    {
        await using var server = await PageServer.StartAsync(static context =>
        {
            var from = PageServer.Number(context, "from", 0);
            context.Response.Headers.Link = from + 2 < All ? $"</pages/link?from=0>; rel=\"first\", </pages/link?from={from + 2}>; rel=\"next\"" : "</pages/link>; rel=\"first\"";
            return PageServer.Things(from, 2, All);
        });
        await GivesAll(new AnswersClient(server.Client()).EnumerateByLinkAsync());
        Assert.Equal(["/pages/link", "/pages/link?from=2", "/pages/link?from=4"], server.Targets);
    }

    [Fact]
    public async Task The_document_may_say_what_pages_are()
    {
        await using var server = await PageServer.StartAsync(static context =>
            $$$"""{"found":{"all":{{{All}}},"things":{{{PageServer.Things(PageServer.Number(context, "from", 0), PageServer.Number(context, "many", 10), All)}}}}}""");
        await GivesAll(new AnswersClient(server.Client()).EnumerateByOwnRuleAsync(many: 3));
        Assert.Equal(["/pages/own?from=0&many=3", "/pages/own?from=3&many=3"], server.Targets);
    }

    [Fact]
    public void The_document_may_say_that_there_are_no_pages() =>
        Assert.DoesNotContain(typeof(IAnswersClient).GetMethods(), static method => method.Name == "EnumerateWithoutPagesAsync");

    [Fact]
    public async Task An_object_takes_all_parameters_of_a_walk_and_stays_as_it_is()
    {
        await using var server = await PageServer.StartAsync(static context => PageServer.Things(PageServer.Number(context, "offset", 0), PageServer.Number(context, "limit", 10), All));
        var parameters = new ListByManyParameters { I = "i", Limit = 4 };
        await GivesAll(new AnswersClient(server.Client()).EnumerateByManyAsync(parameters));
        Assert.Equal(["/pages/many?i=i&offset=0&limit=4", "/pages/many?i=i&offset=4&limit=4"], server.Targets);
        Assert.Null(parameters.Offset);
    }

    [Fact]
    public async Task A_variant_has_the_arguments_of_its_operation()
    {
        await using var server = await Recorder.StartAsync("a", "text/csv");
        await using var table = await new AnswersClient(server.Client()).ListByManyAsCsvAsync(f: "f", offset: 1, limit: 2);
        Assert.Equal("/pages/many?f=f&offset=1&limit=2", server.Target);
    }

    [Fact]
    public async Task A_server_that_repeats_its_page_is_an_end_where_it_tells_no_total()
    {
        await using var server = await PageServer.StartAsync(static _ => PageServer.Things(0, All, All));
        await GivesAll(new AnswersClient(server.Client()).EnumerateByPageAsync(perPage: All));
        Assert.Equal(2, server.Targets.Count);
    }

    [Fact]
    public async Task A_server_that_repeats_its_page_against_its_own_total_is_an_exception()
    {
        await using var server = await PageServer.StartAsync(static _ => $$$"""{"data":{{{PageServer.Things(0, 2, All)}}},"meta":{"total":{{{All}}}}}""");
        await Assert.ThrowsAsync<RepeatedPageException>(() => ReadAsync(new AnswersClient(server.Client()).EnumerateByOffsetAsync(2)));
        Assert.Equal(2, server.Targets.Count);
    }

    [Theory]
    [InlineData("cursor")]
    [InlineData("next")]
    public async Task Cursors_and_links_in_a_circle_are_an_exception(string kind)
    {
        await using var server = await PageServer.StartAsync(static _ => """{"items":[{"size":0}],"results":[{"size":0}],"next_cursor":"x","next":"/pages/next?x"}""");
        var client = new AnswersClient(server.Client());
        await Assert.ThrowsAsync<RepeatedPageException>(() => ReadAsync(kind == "cursor" ? client.EnumerateByCursorAsync() : client.EnumerateByNextAsync()));
        Assert.Equal(2, server.Targets.Count);
    }

    [Fact]
    public async Task A_page_is_asked_for_when_its_first_item_is()
    {
        await using var server = await PageServer.StartAsync(static context => PageServer.Things((PageServer.Number(context, "page", 1) - 1) * 2, 2, All));
        await foreach (var thing in new AnswersClient(server.Client()).EnumerateByPageAsync(perPage: 2))
        {
            Assert.Equal((thing.Size / 2) + 1, server.Targets.Count);
        }
    }

    private static async Task GivesAll(IAsyncEnumerable<Thing> things) => Assert.Equal(Enumerable.Range(0, All).Select(static i => (long?)i), await ReadAsync(things));

    private static async Task<List<long?>> ReadAsync(IAsyncEnumerable<Thing> things)
    {
        var sizes = new List<long?>();
        await foreach (var thing in things)
        {
            sizes.Add(thing.Size);
        }

        return sizes;
    }
}
