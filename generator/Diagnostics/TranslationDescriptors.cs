using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>What translation may have to say about a document.</summary>
internal static class TranslationDescriptors
{
    private const string Category = "PiwikGen.Translation";

    public static readonly DiagnosticDescriptor SchemaTooDeep = Descriptor.Of(
        "PWG3001",
        "A schema is nested too deeply",
        "This schema is nested deeper than 64 levels; from here on its value is read as JSON (JsonElement)",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor IgnoredKeyword = Descriptor.Of(
        "PWG3002",
        "A keyword of a schema has no C# type",
        "The keyword '{0}' limits what values there are and has no counterpart among C# types: values are read and sent whether they satisfy it or not",
        Category,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnmatchedFilter = Descriptor.Of(
        "PWG3004",
        "A filter finds no operation",
        "The filter '{0}' finds no operation of this document, which may have changed; what it includes is nothing, and it excludes nothing",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidFilter = Descriptor.Of(
        "PWG3005",
        "A filter cannot be read",
        "'{0}' is a pattern or a list of patterns such as tag:Pets, /pets/** and listPets; it was ignored",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PagesWithout = Descriptor.Of(
        "PWG3003",
        "Pages are described wrongly",
        "The '{0}' of x-piwikgen-pagination names nothing that this operation and its answer have; the operation is generated without a method that walks its pages",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor HeaderName = Descriptor.Of(
        "PWG3010",
        "A header has no name that can be sent",
        "The name '{0}' of this header parameter is no token of RFC 9110 and cannot be sent; the operation is generated without it",
        Category,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ServerCredentials = Descriptor.Of(
        "PWG3011",
        "The address of a server holds credentials",
        "This address holds a user name or a password, which everyone who has the document or the assembly could read; it is not used, so remove it and give credentials in the options",
        Category,
        DiagnosticSeverity.Error);
}
