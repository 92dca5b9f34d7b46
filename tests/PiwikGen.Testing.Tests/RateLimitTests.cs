using System.Net;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.PiwikPro.Apps;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests;

/// <summary>The limits of Piwik PRO, at the account.</summary>
public sealed class RateLimitTests : AccountTest
{
    private readonly FakeTimeProvider _time = new();

    protected override EmbeddedAccountOptions Options => new() { TimeProvider = _time, RateLimits = new AccountRateLimits(ReadsPerMinute: 5, WritesPerMinute: 1) };

    [Fact]
    public async Task What_exceeds_the_limit_is_a_429_that_says_when_to_come_again()
    {
        for (var i = 0; i < 5; i++)
        {
            await Piwik.Apps.ListAppsAsync();
        }

        var refused = await Assert.ThrowsAsync<ApiException>(() => Piwik.Apps.ListAppsAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(12), refused.Headers.RetryAfter?.Delta);

        _time.Advance(TimeSpan.FromSeconds(12));
        await Piwik.Apps.ListAppsAsync();
    }

    [Fact]
    public async Task Reads_and_writes_and_each_group_of_paths_are_counted_apart()
    {
        await Piwik.Apps.CreateAppAsync(New("One"));
        await Assert.ThrowsAsync<ApiException>(() => Piwik.Apps.CreateAppAsync(New("Two")));

        await Piwik.Apps.ListAppsAsync();
    }

    private static AppCreate New(string name) => new() { Data = new() { Attributes = new() { Name = name, Urls = ["https://limit.example.com"] } } };
}
