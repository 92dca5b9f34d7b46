using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>The moments at which the treatment of a token changes, to the tick.</summary>
public sealed class CachedTokenTests
{
    private const long Second = 1000;

    private const long Obtained = 50 * Second;

    [Theory]
    [InlineData(1800, 0.0, 1440, 1740)]
    [InlineData(1800, 1.0, 1620, 1740)]
    [InlineData(1800, 0.5, 1530, 1740)]
    [InlineData(600, 0.0, 480, 540)]
    [InlineData(100, 0.0, 80, 90)]
    [InlineData(30, 0.0, 24, 27)]
    public void Refresh_skew_and_end_follow_from_the_life(double life, double jitter, double refresh, double stale)
    {
        var cached = Create(life, jitter);

        AssertChanges(cached.IsFresh, refresh);
        AssertChanges(cached.IsUsable, stale);
        AssertChanges(cached.IsAlive, life);
    }

    [Fact]
    public void Rejected_token_is_neither_fresh_nor_usable_and_alive_until_its_end()
    {
        var rejected = Create(100, 0).AsRejected(Obtained + Second);

        Assert.False(rejected.IsFresh(Obtained + Second));
        Assert.False(rejected.IsUsable(Obtained + Second));
        AssertChanges(rejected.IsAlive, 100);
        Assert.Equal("value", rejected.Token.Value);
    }

    private static CachedToken Create(double life, double jitter) =>
        CachedToken.Create(new AccessToken("value", TimeSpan.FromSeconds(life), Obtained, DateTimeOffset.UnixEpoch), jitter, new Milliseconds());

    private static void AssertChanges(Func<long, bool> holds, double seconds)
    {
        var moment = Obtained + (long)(seconds * Second);
        Assert.True(holds(moment - 1));
        Assert.False(holds(moment));
    }

    private sealed class Milliseconds : TimeProvider
    {
        public override long TimestampFrequency => Second;
    }
}
