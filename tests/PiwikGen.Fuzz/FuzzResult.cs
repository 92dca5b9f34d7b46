namespace PiwikGen.Fuzz;

/// <summary>What a run over one target came to.</summary>
/// <param name="Documents">Documents that were tried.</param>
/// <param name="Accepted">Of them, those of which something came: nodes, names, or code that compiled.</param>
/// <param name="Findings">The first document for each fault.</param>
/// <param name="Repeated">How many more documents showed a fault that was known by then.</param>
internal sealed record FuzzResult(FuzzTarget Target, long Documents, long Accepted, TimeSpan Elapsed, IReadOnlyList<Finding> Findings, long Repeated);
