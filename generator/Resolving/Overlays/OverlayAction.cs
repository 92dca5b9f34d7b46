using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.JsonPaths;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>One change of an overlay.</summary>
/// <param name="Target">The query as it stands in the overlay.</param>
/// <param name="Path">The query that was read.</param>
/// <param name="IsRemoval">Whether what is selected goes away; the other two mean nothing then.</param>
/// <param name="Update">What is laid over what is selected.</param>
/// <param name="Copy">The query for a node of the document that is laid over what is selected (Overlay 1.1).</param>
/// <param name="CopyPath">That query as it was read.</param>
internal sealed record OverlayAction(SpecNode Target, JsonPath Path, bool IsRemoval, SpecNode? Update, SpecNode? Copy, JsonPath? CopyPath);
