using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>What there may be to say about a project's settings: ids PWG4xxx.</summary>
internal static class InputDescriptors
{
    private const string Category = "PiwikGen.Input";

    public static readonly DiagnosticDescriptor InvalidSetting = Of(
        "PWG4001", "A setting is invalid", "The property {0} cannot be '{1}' and its default was used; it must be {2}");

    public static readonly DiagnosticDescriptor InvalidNamespace = Of(
        "PWG4002", "A namespace is invalid", "The item's Namespace '{0}' is no C# namespace, and the one by convention was used; write one such as Acme.Clients");

    public static readonly DiagnosticDescriptor InvalidClassName = Of(
        "PWG4003", "A class name is invalid", "The item's ClassName '{0}' is no C# identifier, and the one by convention was used; write one such as AppsClient");

    public static readonly DiagnosticDescriptor NotADocument = Descriptor.Of(
        "PWG4004",
        "The file is no OpenAPI document",
        "The project names this file as an OpenAPI document, yet it has no member 'openapi' or 'swagger'; no code was generated from it",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SharedNamespace = Of(
        "PWG4005", "Two documents share a namespace", "This document has the namespace '{0}', as '{1}' has, and got a longer one, as their types would meet; give one of them another Namespace");

    public static readonly DiagnosticDescriptor LanguageVersion = Of(
        "PWG4006", "The language version is too low", "The generated code needs C# 12 or later and the project compiles as C# {0}; set LangVersion to 12 or later, or remove it");

    public static readonly DiagnosticDescriptor InvalidRootClient = Of(
        "PWG4008", "The name of a root client is invalid", "RootClient '{0}' is no C# name, and there is no root client; write one such as AcmeClient or Acme.Api.AcmeClient");

    public static readonly DiagnosticDescriptor RootClientClash = Of(
        "PWG4009",
        "The name of a root client is taken",
        "RootClient '{0}' is already the name of a namespace, a client or a type of this document, and there is no root client; give it another name");

    public static readonly DiagnosticDescriptor RootClientTokenUrl = Descriptor.Of(
        "PWG4010",
        "Documents of one root client disagree about tokens",
        "This document gets its tokens from '{0}' and the root client gets them from '{1}', as '{2}' says; where that is wrong, give this document no RootClient and register its client by itself",
        Category,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RuntimeVersion = Of(
        "PWG4011",
        "The runtime is missing or of another version",
        "The generated code needs {0} {1} and the project has {2}; nothing was generated. Install the package {0} in the version of the package PiwikGen.");

    private static DiagnosticDescriptor Of(string id, string title, string message) =>
        Descriptor.Of(id, title, message, Category, DiagnosticSeverity.Error);
}
