namespace PiwikGen.Generator.Model;

/// <summary>What became of a document's operations.</summary>
/// <param name="Operations">Those that were generated.</param>
/// <param name="Missing">Those that cannot be; a diagnostic says why.</param>
/// <param name="Filtered">Those that the project or the document left out.</param>
internal sealed record DocumentCounts(int Operations, int Missing, int Filtered);
