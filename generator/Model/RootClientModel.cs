namespace PiwikGen.Generator.Model;

/// <summary>One client over several documents of one API: one registration, one set of options, one token.</summary>
/// <param name="Client">Its name, profile and documentation; it has no operations of its own.</param>
/// <param name="Documents">A property for each document.</param>
internal sealed record RootClientModel(ClientModel Client, EquatableArray<DocumentClientModel> Documents);

/// <summary>The client of a document, as a property of the root client.</summary>
/// <param name="PropertyName">The property.</param>
/// <param name="Namespace">The namespace of the document's client.</param>
/// <param name="ClientName">Its class.</param>
/// <param name="Summary">The title of the document.</param>
internal sealed record DocumentClientModel(string PropertyName, string Namespace, string ClientName, DocumentText? Summary)
{
    public string FullName => $"global::{Namespace}.{ClientName}";

    public string FullInterfaceName => $"global::{Namespace}.I{ClientName}";
}
