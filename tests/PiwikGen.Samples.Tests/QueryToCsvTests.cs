using System.Globalization;

namespace PiwikGen.Samples.Tests;

/// <summary>A report as a table and as CSV.</summary>
public class QueryToCsvTests
{
    [Fact]
    public async Task It_prints_a_table_and_writes_all_rows_as_csv()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("QueryToCsv", folder.Path, "--dimension", "device_type", "--from", "2025-06-02", "--to", "2025-06-08", "--out", "devices.csv");

        Assert.True(run.ExitCode == 0, run.Output);
        var lines = await File.ReadAllLinesAsync(folder.File("devices.csv"));
        Assert.Equal("device_type,sessions,visitors,page_views,bounce_rate,session_total_time__average,revenue__sum", lines[0]);
        Assert.Equal(["Desktop", "Smartphone", "Tablet"], lines[1..].Select(static line => line.Split(',')[0]));
        Assert.Contains("Device type", run.Output, StringComparison.Ordinal);
        Assert.Contains(int.Parse(lines[1].Split(',')[1], CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.CurrentCulture), run.Output, StringComparison.Ordinal);
        Assert.Contains("3 rows in devices.csv", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dimension_that_does_not_exist_is_said_in_a_line()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("QueryToCsv", folder.Path, "--dimension", "nonsense");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nonsense", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }
}
