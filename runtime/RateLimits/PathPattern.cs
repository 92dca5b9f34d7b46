namespace PiwikGen.RateLimits;

/// <summary>The path of a rule, taken apart once.</summary>
internal sealed class PathPattern
{
    private readonly string[] _segments;

    public PathPattern(string path)
    {
        _segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    public static bool IsValid(string? path) =>
        path is ['/', ..]
        && path.IndexOfAny(['?', '#', '\\', ' ']) < 0
        && !path.Contains("//", StringComparison.Ordinal)
        && path.Split('/').All(static segment => segment == "*" || !segment.Contains('*'));

    /// <summary>The part of the path that names its group, <c>/api/apps</c> for <c>/api/*</c>; null where the path does not fit.</summary>
    public string? GroupOf(string path)
    {
        var end = 0;
        foreach (var segment in _segments)
        {
            if (end >= path.Length || path[end] != '/')
            {
                return null;
            }

            var start = end + 1;
            var next = path.IndexOf('/', start);
            end = next < 0 ? path.Length : next;
            if (end == start || (segment != "*" && !path.AsSpan(start, end - start).Equals(segment, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }
        }

        // As servers read it, so that a path in other letters is no other group.
        return path[..end].ToLowerInvariant();
    }
}
