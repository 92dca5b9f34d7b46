namespace PiwikGen.Generator.Naming;

/// <summary>Where the code of a document goes and what its client is called.</summary>
internal sealed record DocumentName(NamespaceName Namespace, Identifier Client);
