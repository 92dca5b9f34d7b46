namespace PiwikGen.Samples.Tests;

/// <summary>An export that can be ended at any moment and started again.</summary>
public class LargeExportTests
{
    [Fact]
    public async Task Ended_within_a_day_it_goes_on_with_that_day_and_the_file_is_as_if_nothing_had_been()
    {
        using var folder = new SampleFolder();
        await ExportAsync(folder, "2025-06-04", "whole.csv");

        await ExportAsync(folder, "2025-06-03", "parts.csv");
        await File.AppendAllTextAsync(folder.File("parts.csv"), "2025-06-04,https://app-29.exam");
        var second = await ExportAsync(folder, "2025-06-04", "parts.csv");

        Assert.Contains("Going on with 2025-06-04", second.Output, StringComparison.Ordinal);
        var whole = await File.ReadAllLinesAsync(folder.File("whole.csv"));
        Assert.Equal(whole, await File.ReadAllLinesAsync(folder.File("parts.csv")));
        Assert.Equal(["2025-06-02", "2025-06-03", "2025-06-04"], whole[1..].Select(static line => line.Split(',')[0]).Distinct());
        Assert.Equal(whole.Length, whole.Distinct().Count());
    }

    [Fact]
    public async Task Pages_of_any_size_give_the_same_file()
    {
        using var folder = new SampleFolder();

        await ExportAsync(folder, "2025-06-02", "small.csv", page: "90");
        await ExportAsync(folder, "2025-06-02", "large.csv", page: "10000");

        Assert.Equal(await File.ReadAllTextAsync(folder.File("large.csv")), await File.ReadAllTextAsync(folder.File("small.csv")));
    }

    private static async Task<SampleRun> ExportAsync(SampleFolder folder, string to, string file, string page = "150")
    {
        var run = await SampleRun.OfAsync("LargeExport", folder.Path, "--from", "2025-06-02", "--to", to, "--page", page, "--out", file);
        Assert.True(run.ExitCode == 0, run.Output);
        return run;
    }
}
