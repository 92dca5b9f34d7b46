using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>What translation may have to say about a document.</summary>
internal static class TranslationDescriptors
{
    private const string Category = "PiwikGen.Translation";

    public static readonly DiagnosticDescriptor SchemaTooDeep = new(
        "PWG3001",
        "A schema is nested too deeply",
        "This schema is nested deeper than 64 levels; from here on its value is read as JSON (JsonElement)",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);
}
