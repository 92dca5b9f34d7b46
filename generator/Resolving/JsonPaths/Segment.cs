namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>One step of a query: from each node to children, or to children of all nodes below it and its own.</summary>
internal sealed record Segment(bool IsDescendant, IReadOnlyList<Selector> Selectors);
