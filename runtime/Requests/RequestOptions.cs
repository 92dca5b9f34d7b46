namespace PiwikGen.Requests;

/// <summary>What one call does differently: further headers, a time-out, hooks.</summary>
public sealed class RequestOptions
{
    /// <summary>Headers of this call. They replace headers of the same name that the operation or the client sets.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The time for the whole call, the reading of the answer included; for streams the time until the headers are there.
    /// Default: that of the client. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it off.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Runs on the finished request, after the hook of the client.</summary>
    public Action<HttpRequestMessage>? BeforeSend { get; set; }

    /// <summary>Runs when the headers of the answer are there, after the hook of the client.</summary>
    public Action<HttpResponseMessage>? AfterReceive { get; set; }
}
