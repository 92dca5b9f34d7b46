using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>What the generator has to say of itself: ids PWG9xxx.</summary>
internal static class FaultDescriptors
{
    public static readonly DiagnosticDescriptor Fault = Descriptor.Of(
        "PWG9001",
        "The generator fails at a document",
        "The generator fails at this document, by a {0} in {1}. The fault is its own, and what it was about to write is missing; everything else was generated. Please report it with the document.",
        "PiwikGen.Faults",
        DiagnosticSeverity.Error);
}
