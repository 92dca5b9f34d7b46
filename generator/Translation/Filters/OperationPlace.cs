namespace PiwikGen.Generator.Translation.Filters;

/// <summary>What filters look at.</summary>
/// <param name="Path">The path template; the name of a webhook.</param>
/// <param name="OperationId">Null where the document gives none.</param>
/// <param name="Tags">All of its tags.</param>
internal readonly record struct OperationPlace(string Path, string? OperationId, IReadOnlyList<string> Tags);
