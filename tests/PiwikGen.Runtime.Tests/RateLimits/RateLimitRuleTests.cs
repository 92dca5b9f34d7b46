using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PiwikGen.RateLimits;

namespace PiwikGen.Runtime.Tests.RateLimits;

/// <summary>Which requests count together.</summary>
public sealed class RateLimitRuleTests : RateLimitTest
{
    [Fact]
    public async Task Piwik_pro_takes_600_reads_and_60_others_a_minute_in_each_group_of_paths()
    {
        PiwikProRateLimit.Configure(Options);
        Options.Behavior = RateLimitBehavior.Fail;
        foreach (var path in new[] { "/api/apps/v2", "/api/analytics/v1/query", "/api/cdp/v1/audiences" })
        {
            await SendManyAsync(600, () => Get(path));
            await SendManyAsync(60, () => Post(path));
            await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync(Get(path)));
            await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync(Post(path)));
        }

        Assert.Equal(3 * 660, Sent.Count);
    }

    [Fact]
    public async Task Queries_of_analytics_count_as_writes_together_with_put_patch_and_delete()
    {
        PiwikProRateLimit.Configure(Options);
        Options.Behavior = RateLimitBehavior.Fail;
        HttpMethod[] methods = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Head];
        for (var i = 0; i < 60; i++)
        {
            await SendAsync(new HttpRequestMessage(methods[i % methods.Length], "https://acme.piwik.pro/api/analytics/v1/query/" + i));
        }

        await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync(Post("/api/analytics/v1/sessions")));
        await SendAsync(Get("/api/analytics/v1/sessions"));
    }

    [Theory]
    [InlineData("/auth/token")]
    [InlineData("/api")]
    [InlineData("/api/")]
    [InlineData("/apis/apps")]
    [InlineData("/")]
    public async Task Paths_that_fit_no_rule_are_not_limited(string path)
    {
        Options.Behavior = RateLimitBehavior.Fail;
        Options.Rules.Add(new RateLimitRule { Path = "/api/*", Permits = 1 });
        await SendManyAsync(5, () => Post(path));

        Assert.Equal(0, Limiter.Count);
        Assert.Null(Limiter.GetStatistics(Post(path)));
    }

    [Theory]
    [InlineData("https://acme.piwik.pro", "/api/apps/v2?limit=10#x", true)]
    [InlineData("https://ACME.piwik.pro", "/API/Apps", true)]
    [InlineData("https://acme.piwik.pro:443", "/api/apps/v2/17/permissions", true)]
    [InlineData("https://acme.piwik.pro:8443", "/api/apps/v2", false)]
    [InlineData("https://other.piwik.pro", "/api/apps/v2", false)]
    [InlineData("https://acme.piwik.pro", "/api/cdp/v1", false)]
    public async Task Host_and_group_of_paths_decide_what_counts_together(string host, string path, bool together)
    {
        Options.Behavior = RateLimitBehavior.Fail;
        Options.Rules.Add(new RateLimitRule { Path = "/api/*", Permits = 1 });
        await SendAsync(Get());
        var refused = await Record.ExceptionAsync(() => SendAsync(Get(path, host)));

        Assert.Equal(together, refused is RateLimitExceededException);
    }

    [Fact]
    public async Task First_rule_that_fits_counts()
    {
        Options.Behavior = RateLimitBehavior.Fail;
        Options.Rules.Add(new RateLimitRule { Path = "/api/apps/v2/*", Permits = 1 });
        Options.Rules.Add(new RateLimitRule { Permits = 2 });
        await SendAsync(Get("/api/apps/v2/17"));
        await SendManyAsync(2, () => Get("/api/apps"));

        await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync(Get("/api/apps/v2/17/permissions")));
        await SendAsync(Get("/api/apps/v2/18"));
        await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync(Get("/elsewhere")));
    }

    [Fact]
    public async Task Refusal_says_which_limit_it_was_and_when_to_come_back()
    {
        Options.Behavior = RateLimitBehavior.Fail;
        Options.Rules.Add(new RateLimitRule { Path = "/api/*", Methods = { HttpMethod.Get }, Permits = 1 });
        await SendAsync();
        Clock.Advance(20.5);
        var refused = await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync(Get("/api/apps/v2/secret-id?token=secret")));

        Assert.Equal("acme.piwik.pro/api/apps", refused.Group);
        Assert.Equal(TimeSpan.FromSeconds(39.5), refused.RetryAfter);
        Assert.Contains("1 GET /api/* in 60 s", refused.Message, StringComparison.Ordinal);
        Assert.Contains("39.5 s", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Margin_is_added_to_the_window()
    {
        Limit(1, behavior: RateLimitBehavior.Fail);
        Options.Margin = new RateLimitOptions().Margin;
        await SendAsync();
        Clock.Advance(60);
        await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync());

        Clock.Advance(1);
        await SendAsync();
    }

    [Fact]
    public async Task Groups_out_of_use_do_not_pile_up_and_those_in_use_are_kept()
    {
        Options.Behavior = RateLimitBehavior.Fail;
        Options.Rules.Add(new RateLimitRule { Path = "/*", Permits = 1 });
        for (var i = 0; i < 1000; i++)
        {
            await SendAsync(Get("/" + i));
            await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync(Get("/" + i)));
            Clock.Advance(1);
        }

        Assert.InRange(Limiter.Count, 60, 257);
        await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync(Get("/999")));
    }

    [Fact]
    public async Task Limiter_is_one_of_the_frameworks_and_gives_leases_for_several_permits()
    {
        Limit(10);
        PartitionedRateLimiter<HttpRequestMessage> limiter = Limiter;
        using var seven = limiter.AttemptAcquire(Get(), 7);
        using var four = limiter.AttemptAcquire(Get(), 4);
        var waiting = limiter.AcquireAsync(Get(), 4).AsTask();
        using var none = limiter.AttemptAcquire(Get(), 0);
        Clock.Advance(60);
        using var later = await waiting;

        Assert.True(seven.IsAcquired);
        Assert.False(four.IsAcquired);
        Assert.True(four.TryGetMetadata(MetadataName.RetryAfter, out var after));
        Assert.Equal(TimeSpan.FromSeconds(60), after);
        Assert.False(none.IsAcquired);
        Assert.True(later.IsAcquired);
        var statistics = limiter.GetStatistics(Get())!;
        Assert.Equal((6, 0, 2, 2), (statistics.CurrentAvailablePermits, statistics.CurrentQueuedCount, statistics.TotalSuccessfulLeases, statistics.TotalFailedLeases));
        Assert.Throws<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(Get(), 11));
    }

    [Theory]
    [InlineData(0, 60, 1000, 1, "/", "Permits")]
    [InlineData(100_001, 60, 1000, 1, "/", "Permits")]
    [InlineData(1, 0.05, 1000, 1, "/", "Window")]
    [InlineData(1, 86_401, 1000, 1, "/", "Window")]
    [InlineData(1, 60, -1, 1, "/", "QueueLimit")]
    [InlineData(1, 60, 100_001, 1, "/", "QueueLimit")]
    [InlineData(1, 60, 1000, -1, "/", "Margin")]
    [InlineData(1, 60, 1000, 61, "/", "Margin")]
    [InlineData(1, 60, 1000, 1, "", "Path")]
    [InlineData(1, 60, 1000, 1, "api/*", "Path")]
    [InlineData(1, 60, 1000, 1, "/api/a*", "Path")]
    [InlineData(1, 60, 1000, 1, "/api//x", "Path")]
    [InlineData(1, 60, 1000, 1, "/api?x", "Path")]
    public void Limits_that_cannot_be_kept_are_refused_by_name(int permits, double window, int queue, double margin, string path, string option)
    {
        Options.QueueLimit = queue;
        Options.Margin = TimeSpan.FromSeconds(margin);
        Options.Rules.Add(new RateLimitRule { Permits = permits, Window = TimeSpan.FromSeconds(window), Path = path });

        Assert.Contains(option, Assert.Throws<OptionsValidationException>(() => new RequestRateLimiter(Options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limit_without_rules_is_refused() =>
        Assert.Contains("no rules", Assert.Throws<OptionsValidationException>(() => new RequestRateLimiter(Options)).Message, StringComparison.Ordinal);
}
