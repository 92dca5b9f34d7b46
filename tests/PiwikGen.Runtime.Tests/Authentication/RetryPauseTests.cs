using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>How long no token is requested after failures.</summary>
public sealed class RetryPauseTests
{
    [Theory]
    [InlineData(-3, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(6, 30)]
    [InlineData(1000, 30)]
    public void Pauses_double_from_one_second_to_thirty(int times, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPause.Doubled(times));

    [Theory]
    [InlineData(true, 3, 0.0, 4.0)]
    [InlineData(true, 3, 1.0, 3.0)]
    [InlineData(true, 3, 0.5, 3.5)]
    [InlineData(false, 1, 1.0, 30.0)]
    public void Chance_takes_up_to_a_quarter_off_where_trying_again_may_help(bool transient, int failures, double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPause.After(Failure(transient, null), failures, jitter));

    [Theory]
    [InlineData(true, 0.5, 1.0)]
    [InlineData(true, 1.0, 1.0)]
    [InlineData(true, 1.5, 1.5)]
    [InlineData(true, 60.0, 60.0)]
    [InlineData(true, 120.0, 120.0)]
    [InlineData(true, 121.0, 120.0)]
    [InlineData(false, 10.0, 30.0)]
    [InlineData(false, 31.0, 31.0)]
    public void Longer_pause_that_the_server_asks_for_is_kept_up_to_two_minutes(bool transient, double asked, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPause.After(Failure(transient, asked), 1, 0));

    private static TokenFailure Failure(bool transient, double? asked) => new()
    {
        TokenUrl = new Uri("https://acme.piwik.pro/auth/token"),
        Message = "No.",
        IsTransient = transient,
        RetryAfter = asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };
}
