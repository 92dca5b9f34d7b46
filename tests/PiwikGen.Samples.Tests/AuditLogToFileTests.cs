using System.Text.Json;

namespace PiwikGen.Samples.Tests;

/// <summary>The audit log in a file that grows.</summary>
public class AuditLogToFileTests
{
    private const int AtTheStart = 240;

    [Fact]
    public async Task All_entries_come_as_JSON_lines_oldest_first()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("AuditLogToFile", folder.Path);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("240 entries added to audit-log.jsonl", run.Output, StringComparison.Ordinal);
        var times = Entries(folder.File("audit-log.jsonl")).Select(static entry => entry.GetProperty("attributes").GetProperty("created_at").GetDateTimeOffset()).ToList();
        Assert.Equal(AtTheStart, times.Count);
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task A_run_goes_on_behind_the_last_entry_and_leaves_a_half_written_one_out()
    {
        using var folder = new SampleFolder();
        var (whole, parts) = (folder.File("whole.jsonl"), folder.File("parts.jsonl"));
        await SampleRun.OfAsync("AuditLogToFile", folder.Path, "--out", whole);

        var first = await SampleRun.OfAsync("AuditLogToFile", folder.Path, "--out", parts, "--most", "113");
        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Equal(113, Entries(parts).Count);
        await File.AppendAllTextAsync(parts, "{\"type\":\"ppms/audit");
        var second = await SampleRun.OfAsync("AuditLogToFile", folder.Path, "--out", parts);
        var third = await SampleRun.OfAsync("AuditLogToFile", folder.Path, "--out", parts);

        Assert.Contains("127 entries added", second.Output, StringComparison.Ordinal);
        Assert.Contains("0 entries added", third.Output, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(whole), await File.ReadAllTextAsync(parts));
    }

    [Fact]
    public async Task A_period_with_a_filter_comes_as_CSV()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("AuditLogToFile", folder.Path, "--format", "csv", "--from", "2024-05-01", "--to", "2024-05-31", "--type", "app.edited,tag.edited", "--out", "may.csv");

        Assert.True(run.ExitCode == 0, run.Output);
        var lines = await File.ReadAllLinesAsync(folder.File("may.csv"));
        Assert.StartsWith("author_email,author_id,created_at,id,", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 2, run.Output);
        Assert.All(lines[1..], static line => Assert.Matches("""^[a-z-]+@example\.com,[^,]+,2024-05-\d\dT[^,]+Z,[^,]+,[^,]*,"\{""id"":""[^,]+""\}",[^,]+,(app|tag)\.edited,1$""", line));
    }

    [Fact]
    public async Task A_file_of_another_filter_is_left_alone()
    {
        using var folder = new SampleFolder();
        await SampleRun.OfAsync("AuditLogToFile", folder.Path, "--type", "app.added");
        var before = await File.ReadAllTextAsync(folder.File("audit-log.jsonl"));

        var run = await SampleRun.OfAsync("AuditLogToFile", folder.Path, "--type", "user.added");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("another filter", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(folder.File("audit-log.jsonl")));
    }

    private static List<JsonElement> Entries(string path) => [.. File.ReadLines(path).Select(static line => JsonDocument.Parse(line).RootElement)];
}
