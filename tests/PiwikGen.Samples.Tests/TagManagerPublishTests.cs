namespace PiwikGen.Samples.Tests;

/// <summary>A container that is filled, published and carried over in a file.</summary>
public class TagManagerPublishTests
{
    [Fact]
    public async Task It_publishes_the_draft_and_shows_what_was_changed()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("TagManagerPublish", folder.Path, "--release", "2.1");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Matches(@"Publishing the draft: created\s+Publishing the draft: started\s+Publishing the draft: completed", run.Output);
        Assert.Contains("runs version 2.0", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"add\W+variable\W+Release\W+2\.1", run.Output);
        Assert.Matches(@"add\W+trigger\W+Release: all pages", run.Output);
        Assert.Matches(@"add\W+tag\W+Release: page seen", run.Output);
    }

    [Fact]
    public async Task A_container_that_it_exports_it_imports_again_and_changes_only_the_release()
    {
        using var folder = new SampleFolder();
        var file = folder.File("container.json");
        var export = await SampleRun.OfAsync("TagManagerPublish", folder.Path, "--release", "2.1", "--export", file);
        Assert.True(export.ExitCode == 0, export.Output);

        var run = await SampleRun.OfAsync("TagManagerPublish", folder.Path, "--release", "2.2", "--import", file);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("Imported 2 tags, 2 triggers", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"edit\W+variable\W+Release\W+2\.1 -> 2\.2", run.Output);
        Assert.DoesNotMatch(@"Release: page seen[^\n]*\n[^\n]*Release: page seen", run.Output);
    }

    [Fact]
    public async Task A_file_that_is_no_container_ends_it_with_one_line()
    {
        using var folder = new SampleFolder();
        await File.WriteAllTextAsync(folder.File("wrong.json"), "{}");

        var run = await SampleRun.OfAsync("TagManagerPublish", folder.Path, "--import", folder.File("wrong.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("400", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }
}
