namespace PiwikGen.Generator.Model;

/// <summary>A client class with its interface: the operations of one tag, of the document itself, or none where it stands over several documents.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">The class: <c>AppsClient</c>; the interface has an <c>I</c> before it.</param>
/// <param name="Documentation">What the document says.</param>
/// <param name="Operations">Its operations, in document order.</param>
/// <param name="SubClients">Clients for tags, or for documents; only the root has any.</param>
/// <param name="Profile">What the runtime must know of the whole; null for the client of a tag.</param>
internal sealed record ClientModel(
    string Namespace,
    string Name,
    DocumentationModel Documentation,
    EquatableArray<OperationModel> Operations,
    EquatableArray<SubClientModel> SubClients,
    ProfileModel? Profile)
{
    public string InterfaceName => "I" + Name;

    /// <summary>The class with the addresses of the servers that the document names.</summary>
    public string ServersName => ServersNameOf(Name);

    public string FullName => $"global::{Namespace}.{Name}";

    public static string ServersNameOf(string clientName) => clientName + "Servers";
}

/// <summary>The client of a tag, or of one of several documents, as a property of the client above it.</summary>
/// <param name="PropertyName">The property.</param>
/// <param name="ClientName">The class behind it.</param>
/// <param name="Documentation">What the document says of the tag, or of itself.</param>
/// <param name="Namespace">The namespace of the class where it is the client of a document, which has a profile of its own; null for a tag's.</param>
internal sealed record SubClientModel(string PropertyName, string ClientName, DocumentationModel Documentation, string? Namespace = null)
{
    public string FullName => Prefix + ClientName;

    public string FullInterfaceName => Prefix + "I" + ClientName;

    private string Prefix => Namespace is null ? "" : $"global::{Namespace}.";
}

/// <param name="DefaultServer">The first server of the document, where its URL is absolute and has no variables left; or null.</param>
/// <param name="TokenUrl">Of the document's client-credentials flow.</param>
/// <param name="Scopes">Of the same flow.</param>
/// <param name="HasClientCredentials">Whether the document has such a flow.</param>
/// <param name="Servers">The servers of the document.</param>
internal sealed record ProfileModel(
    DocumentText? DefaultServer,
    bool HasClientCredentials,
    DocumentText? TokenUrl,
    EquatableArray<DocumentText> Scopes,
    EquatableArray<ServerModel> Servers = default);
