namespace PiwikGen.Samples.Tests;

/// <summary>Broken events, watched as they come in.</summary>
public class DebuggerStreamTests
{
    [Fact]
    public async Task It_shows_the_broken_ones_of_the_events_that_it_tracks_and_ends_after_enough_of_them()
    {
        using var folder = new SampleFolder();

        // One is there from the start, and every fifth of what is tracked is broken.
        var run = await SampleRun.OfAsync("DebuggerStream", folder.Path, "--for", "60", "--track", "15", "--events", "4");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("Broken events: 4.", run.Output, StringComparison.Ordinal);
        Assert.Contains("e_v: must be a number", run.Output, StringComparison.Ordinal);
        Assert.Contains("url: the address has no host.", run.Output, StringComparison.Ordinal);
        Assert.Contains("e_a: a custom event needs a category and an action.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_the_time_is_over()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("DebuggerStream", folder.Path, "--for", "1", "--track", "1");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("Broken events: ", run.Output, StringComparison.Ordinal);
    }
}
