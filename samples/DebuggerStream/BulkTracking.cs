using PiwikGen.PiwikPro.Tracking;

namespace DebuggerStream;

/// <summary>Tracks events from a server, many by one request. Every fifth is broken, as it happens on sites.</summary>
internal sealed class BulkTracking(ITrackingClient tracking, Guid app)
{
    private const int BatchSize = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // What goes wrong on sites: a value that is text, an address without a host, an action that is missing.
    private static readonly (string Name, string Value)[][] Mistakes =
    [
        [("e_c", "Video"), ("e_a", "play"), ("e_v", "ninety")],
        [("url", "/checkout")],
        [("e_c", "Form")],
    ];

    public async Task SendAsync(int events, CancellationToken cancellationToken)
    {
        foreach (var numbers in Enumerable.Range(0, events).Chunk(BatchSize))
        {
            await tracking.TrackBulkAsync(new TrackingBatch { Requests = [.. numbers.Select(Query)] }, cancellationToken);
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private string Query(int number)
    {
        var parameters = new Dictionary<string, string>
        {
            ["idsite"] = app.ToString(),
            ["rec"] = "1",
            ["_id"] = (0xb41c_0000_0000_0000UL + (ulong)(number / 4)).ToString("x16"),
            ["url"] = $"https://shop.example.com/products/{number}",
            ["action_name"] = $"Product {number}",
        };
        if (number % 5 == 4)
        {
            foreach (var (name, value) in Mistakes[number / 5 % Mistakes.Length])
            {
                parameters[name] = value;
            }
        }

        return "?" + string.Join('&', parameters.Select(static parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
    }
}
