using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>What resolving a document may have to say: ids PWG2xxx.</summary>
internal static class ResolvingDescriptors
{
    private const string Category = "PiwikGen.Resolving";

    public static readonly DiagnosticDescriptor UnknownVersion = Of(
        "PWG2001",
        "The version of OpenAPI is not known",
        "The document says '{0}' as its version; 2.0, 3.0, 3.1 and 3.2 can be read. No code was generated from this file.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnresolvedReference = Of(
        "PWG2002",
        "A reference leads nowhere",
        "The reference '{0}' leads nowhere: {1}; what it stands for was left out",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ForeignReference = Of(
        "PWG2003",
        "A reference leads out of the project",
        "The reference '{0}' leads to {1}; only documents that the project lists are read, so what it stands for was left out",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor CircularReference = Of(
        "PWG2004",
        "A reference leads back to itself",
        "The reference '{0}' leads back to itself and never to a value; what it stands for was left out",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor FoundInRoot = Of(
        "PWG2005",
        "A reference means another file than it says",
        "'{0}' is not in this file; the value of that place in '{1}' was taken",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor WrongKind = Of(
        "PWG2006",
        "A value is of the wrong kind",
        "'{0}' must be {1}, not {2}; it was left out",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor WrongValue = Of(
        "PWG2007",
        "A value is not one of those that are defined",
        "'{0}' cannot be '{1}'; it was left out. Defined are: {2}.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidStructure = Of(
        "PWG2008",
        "The document breaks a rule of OpenAPI",
        "{0}; what it concerns may be missing from the generated code",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnreadableStructure = Of(
        "PWG2009",
        "The document's structure cannot be read",
        "The document's structure cannot be read: {0}. No code was generated from this file.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MetaSchema = Of(
        "PWG2010",
        "A reference means any schema",
        "'{0}' is the schema of schemas; a value of it is read as JSON (JsonElement)",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor FoundInSchema = Of(
        "PWG2011",
        "A reference is relative to a schema",
        "'{0}' is nothing in the document; it was taken from the schema around it, '{1}'",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor OddValue = Of(
        "PWG2012",
        "A value is odd",
        "'{0}' must be {1}, not {2}; it was left out, and nothing depends on it",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor PathWithoutSlash = Of(
        "PWG2013",
        "A path has no slash in front",
        "The path '{0}' must begin with a slash; it was read as '/{0}'",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BrokenRule = Of(
        "PWG2101",
        "The document breaks a rule of OpenAPI without loss",
        "{0}; {1}",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ForeignExtension = Of(
        "PWG2102",
        "An extension is meant for another generator",
        "The extension '{0}' is meant for another generator; it was ignored",
        DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Of(string id, string title, string message, DiagnosticSeverity severity) =>
        Descriptor.Of(id, title, message, Category, severity);
}
