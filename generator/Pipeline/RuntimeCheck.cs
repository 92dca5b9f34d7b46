using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Emission;

namespace PiwikGen.Generator.Pipeline;

/// <summary>Whether the project refers to the runtime that emitted code calls.</summary>
internal static class RuntimeCheck
{
    /// <summary>What the project has of the runtime, where that is not what is needed; null where it is.</summary>
    public static string? Wrong(Compilation compilation)
    {
        var hasReferences = false;
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            hasReferences = true;
            if (reference.Name == RuntimeRequirement.Package)
            {
                return RuntimeRequirement.IsMetBy(reference.Version) ? null : "version " + reference.Version.ToString(3);
            }
        }

        // Without any reference there is no framework either, of which the compiler says enough.
        return hasReferences ? "no reference to it" : null;
    }

    public static void Report(SourceProductionContext output, bool hasDocuments, string? wrong)
    {
        if (hasDocuments && wrong is not null)
        {
            output.ReportDiagnostic(Diagnostic.Create(InputDescriptors.RuntimeVersion, Location.None, RuntimeRequirement.Package, RuntimeRequirement.Version, wrong));
        }
    }
}
