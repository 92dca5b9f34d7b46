using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>What laying overlays over documents may have to say: ids PWG5xxx.</summary>
internal static class OverlayDescriptors
{
    private const string Category = "PiwikGen.Overlays";

    public static readonly DiagnosticDescriptor NotAnOverlay = Descriptor.Of(
        "PWG5001",
        "The file is no overlay",
        "The file's name says that it is an overlay, yet it has no member 'overlay'; it was ignored",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownVersion = Descriptor.Of(
        "PWG5002",
        "The version of the overlay is not known",
        "The overlay says '{0}' as its version; 1.0 and 1.1 can be read. None of its actions was carried out.",
        Category,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoDocument = Descriptor.Of(
        "PWG5003",
        "The overlay belongs to no document",
        "The overlay belongs to no document: {0}; it was ignored",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NothingSelected = Descriptor.Of(
        "PWG5004",
        "An action of an overlay finds nothing",
        "The query '{0}' finds nothing in the document, which may have changed; the action was skipped",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownQuery = Descriptor.Of(
        "PWG5005",
        "A query of an overlay cannot be read",
        "The query '{0}' cannot be read, at character {1}: {2}. The action was skipped.",
        Category,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Incomplete = Descriptor.Of(
        "PWG5006",
        "An overlay is incomplete",
        "Nothing was done here: {0}",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Misfit = Descriptor.Of(
        "PWG5007",
        "An action of an overlay does not fit what it finds",
        "Some of what '{0}' finds was left as it is: {1}",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TooMuch = Descriptor.Of(
        "PWG5008",
        "An overlay asks for too much",
        "With '{0}' the overlays of this document ask for more than {1} {2}, which is the most that is done; this action and those after it were skipped",
        Category,
        DiagnosticSeverity.Error);
}
