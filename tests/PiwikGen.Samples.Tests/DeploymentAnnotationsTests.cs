namespace PiwikGen.Samples.Tests;

/// <summary>What a pipeline notes of a deployment.</summary>
public class DeploymentAnnotationsTests
{
    [Fact]
    public async Task It_notes_a_version_once_and_applies_the_plan_once()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("DeploymentAnnotations", folder.Path, "--version", "4.2.0", "--message", "New checkout", "--date", "2026-03-14");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("Noted Release 4.2.0 on 2026-03-14.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Release 4.2.0 has a note already", run.Output, StringComparison.Ordinal);
        Assert.Contains("Release 4.2.0: New checkout", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Order placed\W+changed[\s\S]+Order placed\W+as it was", run.Output);
        Assert.Matches(@"Trial begun\W+created[\s\S]+Trial begun\W+as it was", run.Output);
        Assert.Matches(@"Release\W+created, tracked as dimension3", run.Output);
    }

    [Fact]
    public async Task A_plan_that_is_none_ends_it_with_one_line()
    {
        using var folder = new SampleFolder();
        await File.WriteAllTextAsync(folder.File("plan.json"), "{\"goals\": 1}");

        var run = await SampleRun.OfAsync("DeploymentAnnotations", folder.Path, "--plan", folder.File("plan.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is no plan", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }
}
