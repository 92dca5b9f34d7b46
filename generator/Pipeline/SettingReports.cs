using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Input;

namespace PiwikGen.Generator.Pipeline;

/// <summary>Reports settings of the project that cannot be. They stand in the project file, which the compiler does not know.</summary>
internal static class SettingReports
{
    public static void Report(SourceProductionContext output, ProjectSettings project)
    {
        foreach (var problem in project.Problems)
        {
            output.ReportDiagnostic(Diagnostic.Create(InputDescriptors.InvalidSetting, Location.None, problem.Property, problem.Value, problem.Allowed));
        }
    }
}
