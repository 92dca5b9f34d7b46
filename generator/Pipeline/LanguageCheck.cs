using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Diagnostics;

namespace PiwikGen.Generator.Pipeline;

/// <summary>Whether the project compiles as a version of C# that knows what is emitted: C# 12, which the .NET 8 SDK has by default.</summary>
internal static class LanguageCheck
{
    /// <summary>The project's version where it is too low; null where it is not.</summary>
    public static string? TooLow(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 and var version } ? version.ToDisplayString() : null;

    public static void Report(SourceProductionContext output, bool hasDocuments, string? tooLow)
    {
        if (hasDocuments && tooLow is not null)
        {
            output.ReportDiagnostic(Diagnostic.Create(InputDescriptors.LanguageVersion, Location.None, tooLow));
        }
    }
}
