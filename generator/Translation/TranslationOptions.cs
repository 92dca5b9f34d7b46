namespace PiwikGen.Generator.Translation;

/// <param name="Namespace">The namespace of all that is generated for the document.</param>
/// <param name="ClientName">The class of the root client.</param>
/// <param name="UseRecords">Records with <c>init</c> instead of classes with <c>set</c>.</param>
internal sealed record TranslationOptions(string Namespace, string ClientName, bool UseRecords);
