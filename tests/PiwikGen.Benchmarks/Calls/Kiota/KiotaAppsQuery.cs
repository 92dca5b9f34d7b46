using Microsoft.Kiota.Abstractions;

namespace PiwikGen.Benchmarks.Calls.Kiota;

/// <summary>The query of <c>/api/apps</c>, in the shape that Kiota's generator gives it.</summary>
public class KiotaAppsQuery
{
    [QueryParameter("limit")]
    public int? Limit { get; set; }

    [QueryParameter("offset")]
    public int? Offset { get; set; }

    [QueryParameter("search")]
    public string? Search { get; set; }
}
