using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PiwikGen.Diagnostics;

/// <summary>The names under which OpenTelemetry and others find what the runtime reports. All of it is free while nobody listens.</summary>
public static class PiwikGenTelemetry
{
    /// <summary>Name of the <see cref="System.Diagnostics.ActivitySource"/>: <c>PiwikGen</c>.</summary>
    public const string ActivitySourceName = "PiwikGen";

    /// <summary>Name of the <see cref="System.Diagnostics.Metrics.Meter"/>: <c>PiwikGen</c>.</summary>
    public const string MeterName = "PiwikGen";

    internal static readonly ActivitySource Activities = new(ActivitySourceName);

    internal static readonly Meter Meter = new(MeterName);
}
