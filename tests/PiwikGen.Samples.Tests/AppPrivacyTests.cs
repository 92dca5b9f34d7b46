namespace PiwikGen.Samples.Tests;

/// <summary>An app with strict privacy settings.</summary>
public class AppPrivacyTests
{
    [Fact]
    public async Task It_creates_an_app_tightens_its_settings_and_writes_its_installation_code()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("AppPrivacy", folder.Path, "--name", "Harbour", "--out", folder.File("code.html"));

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("36 apps, the newest first", run.Output, StringComparison.Ordinal);
        Assert.Contains("Created Harbour", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Cookies\W+on\W+off", run.Output);
        Assert.Matches(@"told apart\W+session_cookie_id\W+no_device_storage", run.Output);
        Assert.Contains("<script", await File.ReadAllTextAsync(folder.File("code.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_does_not_exist_ends_it_with_one_line()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("AppPrivacy", folder.Path, "--app", "Nowhere");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--app Nowhere", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }
}
