using Microsoft.Extensions.Logging.Abstractions;
using PiwikGen.Authentication;
using PiwikGen.Diagnostics;
using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Authentication;

namespace PiwikGen.Runtime.Tests.Diagnostics;

/// <summary>What nobody listens to costs nothing: not a byte is allocated, no tag made, no clock read.</summary>
public sealed class TelemetryCostTests : AccessTokenCacheTest
{
    private static readonly ApiProfile Profile = new() { Name = "AppsClient" };

    private static readonly ApiOperation Operation = new("GetApp", HttpMethod.Get, "/apps/{id}");

    [Fact]
    public void Timing_of_an_operation_allocates_nothing()
    {
        using var response = new HttpResponseMessage();

        Assert.Equal(0, AllocatedBy(() =>
        {
            var meter = new OperationMeter(Profile, Operation);
            meter.Start();
            meter.Failed(Failure);
            meter.Stop(response);
        }));
    }

    [Fact]
    public async Task Token_from_the_cache_allocates_nothing()
    {
        await FirstAsync();

        Assert.Equal(0, AllocatedBy(() =>
        {
            var token = _cache.GetAsync(_credentials, CancellationToken.None);
            Assert.True(token.IsCompletedSuccessfully);
        }));
    }

    [Fact]
    public void Counters_and_activities_of_tokens_allocate_nothing()
    {
        var outcome = TokenOutcome.Failed(new TokenFailure { TokenUrl = _credentials.TokenUrl, Message = "No." });

        Assert.Equal(0, AllocatedBy(() =>
        {
            TokenMetrics.CacheHit();
            TokenMetrics.ForcedRenewal();
            TokenMetrics.Fetched(TokenMetrics.StartActivity(_credentials, default), outcome);
        }));
    }

    [Fact]
    public void Wait_for_a_token_reads_no_clock()
    {
        var clock = new AccessTokenClock(new NoClock());

        TokenMetrics.WaitEnded(clock, TokenMetrics.WaitStarted(clock));
    }

    [Fact]
    public void Messages_of_a_level_that_is_off_allocate_nothing()
    {
        Assert.Equal(0, AllocatedBy(() =>
        {
            AuthenticationLog.Renewing(NullLogger.Instance, _credentials.TokenUrl);
            AuthenticationLog.NotReplayable(NullLogger.Instance, _credentials.TokenUrl);
            AuthenticationLog.TokenReceived(NullLogger.Instance, _credentials.TokenUrl, TimeSpan.Zero);
            AuthenticationLog.TokenRequestFailed(NullLogger.Instance, _credentials.TokenUrl, 1, "");
        }));
    }

    private static readonly InvalidOperationException Failure = new();

    private static long AllocatedBy(Action act)
    {
        for (var i = 0; i < 100; i++)
        {
            act();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            act();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class NoClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException("The clock was read.");
    }
}
