namespace PiwikGen.Samples.Tests;

/// <summary>A user who is invited, and the table of who has what.</summary>
public class UsersAndPermissionsTests
{
    [Fact]
    public async Task It_invites_a_user_and_shows_what_everybody_may_do()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("UsersAndPermissions", folder.Path, "--email", "guest@example.com", "--group", "Developers", "--app", "Blog Asia", "--permission", "manage", "--search", "blog");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Matches(@"User\W+Blog Africa\W+Blog America\W+Blog Asia\W+Blog Europe", run.Output);
        Assert.Matches(@"guest@example\.com\W+edit Developers\W+edit Developers\W+manage\W+edit Developers", run.Output);
        Assert.Matches(@"owner@example\.com\W+owner\W+owner\W+owner\W+owner", run.Output);
        Assert.Contains("10 users, 4 apps.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Cleaned up.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_it_with_the_words_of_the_API()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("UsersAndPermissions", folder.Path, "--email", "analyst@example.com");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("already exists", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_that_there_is_not_is_refused_and_the_user_does_not_stay()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("UsersAndPermissions", folder.Path, "--group", "Editors", "--permission", "everything");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"Added to the group Editors[\s\S]*Cleaned up\.", run.Output);
    }
}
