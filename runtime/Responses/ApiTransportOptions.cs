using PiwikGen.Requests;

namespace PiwikGen.Responses;

/// <summary>How an <see cref="ApiTransport"/> treats requests and answers. Immutable but for <see cref="Defaults"/>.</summary>
public sealed class ApiTransportOptions
{
    private readonly long _maxResponseBytes = 64L * 1024 * 1024;

    internal static readonly ApiTransportOptions Default = new();

    /// <summary>
    /// The time for a whole call, the reading of the answer included; for streams the time until the headers are there. Null, the default:
    /// that of the <see cref="HttpClient"/>, which bounds the time until the headers in any case.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The largest body, or record of a stream, that is read into memory, after decompression. Default 64 MiB, at most 1 GiB.</summary>
    public long MaxResponseBytes
    {
        get => _maxResponseBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1024L * 1024 * 1024);
            _maxResponseBytes = value;
        }
    }

    /// <summary>
    /// Takes answers from another scheme, host or port than the request was sent to: for handlers that rewrite addresses on purpose, such
    /// as service discovery. Default false: such an answer shows that a redirect was followed, perhaps with credentials, and is refused.
    /// Operations that need no credentials are not affected.
    /// </summary>
    public bool AcceptOtherOrigins { get; init; }

    /// <summary>Whether <see cref="ApiTransport.Dispose"/> disposes of the <see cref="HttpClient"/>. Default false.</summary>
    public bool OwnsHttpClient { get; init; }

    /// <summary>Headers, hooks and time-out for every call, before those of <see cref="ApiTransport.With"/> and of the call.</summary>
    public RequestOptions? Defaults { get; init; }

    /// <summary>The clock of the time-outs. Default <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
