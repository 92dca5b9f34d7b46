namespace PiwikGen.Testing.Cdp;

/// <summary>An attribute of profiles or of their events: what it is called, what it holds, and what fills it.</summary>
internal sealed record CdpColumn(string Id, string Key, string Name, string Type, string Aggregation, ColumnOrigin Origin)
{
    /// <summary>The values that a profile keeps may be several.</summary>
    public bool HasSeveral => Aggregation is "first_last" or "list" or "list_unique";

    public string Unit { get; init; } = "none";
}
