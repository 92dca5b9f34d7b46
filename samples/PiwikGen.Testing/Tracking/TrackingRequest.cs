namespace PiwikGen.Testing.Tracking;

/// <summary>A request that events are made from: a single one, or one of a batch.</summary>
internal sealed record TrackingRequest(
    Guid Id,
    DateTimeOffset Time,
    string Ip,
    string Scheme,
    string Method,
    string Host,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>A parameter; null where it was not sent.</summary>
    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    public bool Has(string parameter) => Parameters.ContainsKey(parameter);

    public string UserAgent => this["ua"] ?? Headers.FirstOrDefault(static header => header.Key.Equals("User-Agent", StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
