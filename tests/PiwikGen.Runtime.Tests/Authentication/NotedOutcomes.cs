using System.Diagnostics.Metrics;
using PiwikGen.Diagnostics;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Tells when a cache has taken in the outcome of a token request, which it does on a thread of its own.</summary>
internal sealed class NotedOutcomes : IDisposable
{
    private readonly SemaphoreSlim _outcomes = new(0);
    private readonly MeterListener _listener = new();

    public NotedOutcomes()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == PiwikGenTelemetry.MeterName && instrument.Name == "piwikgen.token.requests")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) => _outcomes.Release());
        _listener.Start();
    }

    public async Task NextAsync() => Assert.True(await _outcomes.WaitAsync(TimeSpan.FromMinutes(1)), "No token request came to an end.");

    public void Dispose() => _listener.Dispose();
}
