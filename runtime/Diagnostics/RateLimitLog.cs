using Microsoft.Extensions.Logging;

namespace PiwikGen.Diagnostics;

/// <summary>What is logged about rate limits: hosts and groups of paths, no addresses.</summary>
internal static partial class RateLimitLog
{
    [LoggerMessage(20, LogLevel.Warning, "{Group} answered 429; nothing more is sent there for {Pause}.")]
    public static partial void Paused(ILogger logger, string group, TimeSpan pause);
}
