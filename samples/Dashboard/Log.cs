namespace Dashboard;

/// <summary>What is logged; messages of the client hold no secret.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A request to Piwik PRO failed.")]
    public static partial void Failed(ILogger logger, Exception exception);
}
