using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>What reading a file may have to say: ids PWG1xxx.</summary>
internal static class ReadingDescriptors
{
    private const string Category = "PiwikGen.Reading";

    public static readonly DiagnosticDescriptor Empty = Error(
        "PWG1001", "The document is empty", "The file has no content and no code was generated from it; it needs an OpenAPI document in JSON or YAML");

    public static readonly DiagnosticDescriptor InvalidJson = Error(
        "PWG1002", "The document is not valid JSON", "This is not valid JSON: {0}; no code was generated from this file");

    public static readonly DiagnosticDescriptor InvalidYaml = Error(
        "PWG1003", "The document is not valid YAML", "This is not valid YAML: {0}; no code was generated from this file");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "PWG1004",
        "A name occurs twice in one object",
        "The name '{0}' was given before in the same object, at line {1}, column {2}; the first one was taken. Readers differ in which of the two they take, so remove one.");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "PWG1005", "The document is too large", "The file has more than {0} {1}, which is the most that is read; no code was generated from it. Split it, and refer to its parts with $ref.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "PWG1006", "The document is nested too deeply", "Values are nested deeper than {0} levels here, which is the most that is read; no code was generated from this file");

    public static readonly DiagnosticDescriptor TooManyAliases = Error(
        "PWG1007", "YAML aliases repeat too much", "The aliases of this file repeat more than {0} values, which is the most that is read; no code was generated from it. Use $ref instead.");

    public static readonly DiagnosticDescriptor UnknownTag = Info(
        "PWG1008", "A YAML tag is not known", "The tag '{0}' means nothing in OpenAPI and was ignored");

    public static readonly DiagnosticDescriptor MergeKey = Warning(
        "PWG1009",
        "A YAML merge key is not expanded",
        "'<<' is no part of YAML 1.2, on which OpenAPI builds, and was not expanded; write the members out, or use $ref");

    public static readonly DiagnosticDescriptor SecondDocument = Warning(
        "PWG1010", "The file holds several YAML documents", "Only the first YAML document of the file is read; what follows was ignored");

    public static readonly DiagnosticDescriptor BlankLine = Info(
        "PWG1011",
        "A blank line of the YAML holds too many spaces",
        "A blank line here has more spaces than YAML allows before a block of text; the spaces of all blank lines were ignored");

    private static DiagnosticDescriptor Error(string id, string title, string message) => Of(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Of(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Of(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Of(string id, string title, string message, DiagnosticSeverity severity) =>
        Descriptor.Of(id, title, message, Category, severity);
}
