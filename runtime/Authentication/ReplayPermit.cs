namespace PiwikGen.Authentication;

/// <summary>
/// What has to be asked before a request is sent once more within one pass through the pipeline: handlers outside saw it once, and one of
/// them counts what is sent. Travels with the request.
/// </summary>
internal static class ReplayPermit
{
    private static readonly HttpRequestOptionsKey<Func<HttpRequestMessage, CancellationToken, ValueTask>?> Key = new("PiwikGen.ReplayPermit");

    /// <summary>Has a handler asked before a replay, after those outside it. Gives what to restore when the handler is done.</summary>
    public static Func<HttpRequestMessage, CancellationToken, ValueTask>? Add(HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, ValueTask> demand)
    {
        request.Options.TryGetValue(Key, out var outer);
        request.Options.Set(Key, outer is null ? demand : async (message, cancellationToken) =>
        {
            await outer(message, cancellationToken).ConfigureAwait(false);
            await demand(message, cancellationToken).ConfigureAwait(false);
        });
        return outer;
    }

    public static void Restore(HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, ValueTask>? outer) => request.Options.Set(Key, outer);

    /// <summary>Returns when the request may be sent once more.</summary>
    public static ValueTask DemandAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Options.TryGetValue(Key, out var demand) && demand is not null ? demand(request, cancellationToken) : default;
}
