using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>What all descriptors have in common: they are on, and each has a page.</summary>
internal static class Descriptor
{
    /// <summary>Where the pages are in the repository, and beside the analyzer in the package.</summary>
    public const string Pages = "generator/docs/diagnostics/";

    // The repository's address is the build's to know; without one the link is the page's place in it.
    private static readonly string Address = typeof(Descriptor).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == "PagesUrl")?.Value ?? "";

    public static DiagnosticDescriptor Of(string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: Address + Pages + id + ".md");
}
