namespace PiwikGen.Generator.Translation;

/// <param name="Namespace">The namespace of all that is generated for the document.</param>
/// <param name="ClientName">The class of the root client.</param>
/// <param name="UseRecords">Records with <c>init</c> instead of classes with <c>set</c>.</param>
/// <param name="MarksUnions">Unions bear the attribute by which C# knows its union types.</param>
/// <param name="IsStrict">An answer without a required member is an error.</param>
/// <param name="Include">Patterns of the operations that are generated, as the project has them; null for all.</param>
/// <param name="Exclude">Patterns of those that are not.</param>
internal sealed record TranslationOptions(
    string Namespace,
    string ClientName,
    bool UseRecords,
    bool MarksUnions,
    bool IsStrict,
    string? Include = null,
    string? Exclude = null);
