using PiwikGen.Generator.Reading;

namespace PiwikGen.Corpus;

/// <summary>An operation that a document declares.</summary>
/// <param name="Name">Its method and path: <c>GET /pets</c>.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record DeclaredOperation(string Name, SpecNode Node);
