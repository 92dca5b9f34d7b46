using Microsoft.Extensions.Logging;
using PiwikGen.Authentication;

namespace PiwikGen.Diagnostics;

/// <summary>What is logged about tokens: addresses, times and scrubbed messages.</summary>
internal static partial class AuthenticationLog
{
    [LoggerMessage(1, LogLevel.Debug, "Received an access token from {TokenUrl}, good for {Life}.")]
    public static partial void TokenReceived(ILogger logger, Uri tokenUrl, TimeSpan life);

    [LoggerMessage(2, LogLevel.Warning, "Attempt {Attempt} to get an access token from {TokenUrl} failed. {Reason}")]
    public static partial void TokenRequestFailed(ILogger logger, Uri tokenUrl, int attempt, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{TokenUrl} named no token_type; the token is taken as a bearer token.")]
    public static partial void TokenTypeMissing(ILogger logger, Uri tokenUrl);

    [LoggerMessage(4, LogLevel.Warning, "{TokenUrl} named no expires_in; the token is used for {Life}.")]
    public static partial void LifeMissing(ILogger logger, Uri tokenUrl, TimeSpan life);

    [LoggerMessage(7, LogLevel.Warning, "The store of shared tokens failed to {Operation} ({Reason}); this process gets a token of its own.")]
    public static partial void StoreFailed(ILogger logger, string operation, string reason);

    [LoggerMessage(8, LogLevel.Warning, "The store of shared tokens holds something that is no token; it is ignored and will be replaced.")]
    public static partial void StoredTokenIgnored(ILogger logger);

    public static void Renewing(ILogger logger, Uri? address)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            Renewing(logger, ApiOrigin.Describe(address));
        }
    }

    public static void NotReplayable(ILogger logger, Uri? address)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            NotReplayable(logger, ApiOrigin.Describe(address));
        }
    }

    [LoggerMessage(5, LogLevel.Information, "{Origin} answered 401; the access token is renewed and the request sent once more.", SkipEnabledCheck = true)]
    private static partial void Renewing(ILogger logger, string origin);

    [LoggerMessage(6, LogLevel.Information, "{Origin} answered 401; the request is not sent again because its body cannot be read twice.", SkipEnabledCheck = true)]
    private static partial void NotReplayable(ILogger logger, string origin);
}
