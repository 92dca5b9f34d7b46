namespace PiwikGen.Samples.Tests;

/// <summary>The first thing that people run.</summary>
public class QuickStartTests
{
    [Fact]
    public async Task It_creates_changes_and_deletes_an_app_and_meets_a_typed_error()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("QuickStart", folder.Path);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("24 apps:", run.Output, StringComparison.Ordinal);
        Assert.Contains("The time zone is Europe/Warsaw, the currency is USD as before", run.Output, StringComparison.Ordinal);
        Assert.Contains("Apps limit reached", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Bearer ", run.Output, StringComparison.Ordinal);
    }
}
