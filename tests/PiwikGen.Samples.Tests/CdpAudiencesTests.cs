namespace PiwikGen.Samples.Tests;

/// <summary>An audience that grows by an import.</summary>
public class CdpAudiencesTests
{
    [Fact]
    public async Task Customers_who_are_imported_as_gold_join_the_audience()
    {
        using var folder = new SampleFolder();
        await File.WriteAllLinesAsync(folder.File("tiers.csv"), ["customer,tier", "customer-2,gold", "customer-4,silver", "stranger,gold"]);

        var run = await SampleRun.OfAsync("CdpAudiences", folder.Path, "--file", folder.File("tiers.csv"));

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("Before the import: 3 Gold customers", run.Output, StringComparison.Ordinal);
        Assert.Contains("Handed over 3 customers.", run.Output, StringComparison.Ordinal);
        Assert.Contains("After the import: 5 Gold customers", run.Output, StringComparison.Ordinal);
        Assert.Contains("customer-2 (new)", run.Output, StringComparison.Ordinal);
        Assert.Contains("stranger (new)", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Gold customers\W+1\W+5", run.Output);
    }
}
