using System.Collections.Concurrent;

namespace PiwikGen.Testing;

/// <summary>How many requests came in, by method and path. Faulty answers count too.</summary>
public sealed class RequestCounts
{
    private readonly ConcurrentDictionary<(string Method, string Path), int> _counts = new();

    /// <summary>All requests, those for tokens included.</summary>
    public int Total => _counts.Values.Sum();

    /// <summary>Requests with exactly this path (without query), of one method or of all.</summary>
    public int Of(string path, string? method = null) => _counts
        .Where(count => count.Key.Path == path && (method is null || count.Key.Method == method))
        .Sum(count => count.Value);

    /// <summary>Requests whose path begins so, of one method or of all.</summary>
    public int Below(string pathPrefix, string? method = null) => _counts
        .Where(count => count.Key.Path.StartsWith(pathPrefix, StringComparison.Ordinal) && (method is null || count.Key.Method == method))
        .Sum(count => count.Value);

    /// <summary>Begins again at zero.</summary>
    public void Reset() => _counts.Clear();

    internal void Add(string method, string path) => _counts.AddOrUpdate((method, path), 1, (_, count) => count + 1);
}
