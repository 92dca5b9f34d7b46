namespace PiwikGen.Fuzz;

/// <summary>A mutated document.</summary>
/// <param name="Text">Its text; half a surrogate pair is possible.</param>
/// <param name="Extension">The file's, <c>.json</c> or <c>.yaml</c>.</param>
internal sealed record FuzzInput(string Text, string Extension);
