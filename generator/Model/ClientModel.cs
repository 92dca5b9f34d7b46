namespace PiwikGen.Generator.Model;

/// <summary>A client class with its interface: the operations of one tag, or of the document itself.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">The class: <c>AppsClient</c>; the interface has an <c>I</c> before it.</param>
/// <param name="Documentation">What the document says.</param>
/// <param name="Operations">Its operations, in document order.</param>
/// <param name="SubClients">Clients for tags; only the root has any.</param>
/// <param name="Profile">What the runtime must know of the whole document; null for the client of a tag.</param>
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

/// <param name="PropertyName">The property of the root client.</param>
/// <param name="ClientName">The class behind it.</param>
/// <param name="Documentation">What the document says of the tag.</param>
internal sealed record SubClientModel(string PropertyName, string ClientName, DocumentationModel Documentation);

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
