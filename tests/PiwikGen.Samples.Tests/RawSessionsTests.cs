using System.IO.Compression;
using System.Text.Json;

namespace PiwikGen.Samples.Tests;

/// <summary>Raw sessions and events as compressed lines of JSON.</summary>
public class RawSessionsTests
{
    [Fact]
    public async Task Every_event_belongs_to_a_session_and_ids_come_first_in_every_line()
    {
        using var folder = new SampleFolder();

        var run = await SampleRun.OfAsync("RawSessions", folder.Path, "--from", "2025-06-02", "--to", "2025-06-03", "--page", "70", "--out", "data");

        Assert.True(run.ExitCode == 0, run.Output);
        var sessions = await ReadAsync(folder.File("data/sessions.jsonl.gz"));
        var events = await ReadAsync(folder.File("data/events.jsonl.gz"));
        Assert.True(sessions.Count > 70);
        Assert.Equal(["session_id", "visitor_id", "timestamp"], Names(sessions[0])[..3]);
        Assert.Equal(["session_id", "event_id", "visitor_id", "timestamp"], Names(events[0])[..4]);
        Assert.Equal(events.Select(SessionOf).Distinct().Order(), sessions.Select(SessionOf).Order());
        Assert.Contains($"{events.Count} events in", run.Output, StringComparison.Ordinal);
    }

    private static string[] Names(JsonElement line) => [.. line.EnumerateObject().Select(static member => member.Name)];

    private static string SessionOf(JsonElement line) => line.GetProperty("session_id").GetString()!;

    private static async Task<List<JsonElement>> ReadAsync(string path)
    {
        await using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var lines = new List<JsonElement>();
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.Add(JsonDocument.Parse(line).RootElement);
        }

        return lines;
    }
}
