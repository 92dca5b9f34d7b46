using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation;

/// <summary>What the client over several documents must know of one of them: not its operations, so that an edit of those leaves it alone.</summary>
/// <param name="RootClient">The name that the project gives to the client of several documents, perhaps with a namespace.</param>
/// <param name="RelativePath">The path of the document from the project's folder; documents are in its order.</param>
/// <param name="Path">The file, for diagnostics.</param>
/// <param name="RootNamespace">The namespace of the project.</param>
/// <param name="Accessibility">"public" or "internal".</param>
/// <param name="Namespace">The namespace of the document's client.</param>
/// <param name="ClientName">The class of the document's client.</param>
/// <param name="Summary">The title of the document.</param>
/// <param name="Profile">What the document says of credentials.</param>
/// <param name="HasTypeOfItsName">Whether a type of the document has the name of the client of several documents.</param>
internal sealed record RootClientMember(
    string RootClient,
    string RelativePath,
    string Path,
    string? RootNamespace,
    string Accessibility,
    string Namespace,
    string ClientName,
    DocumentText? Summary,
    ProfileModel Profile,
    bool HasTypeOfItsName);
