using Microsoft.CodeAnalysis;
using PiwikGen.Benchmarks.Generating;

namespace PiwikGen.Benchmarks.Editing;

/// <summary>Counts what an edit makes the generator do again.</summary>
internal static class EditedSteps
{
    public static IEnumerable<string> Describe() => EditBenchmarks.Cases.SelectMany(static document =>
        Describe(document.Name, new EditedDocument("/project/api.openapi.json", File.ReadAllText(document.Path))));

    public static IEnumerable<string> Describe(string name, EditedDocument document)
    {
        var run = new GeneratorRun([document.Before], tracksSteps: true);
        var files = run.Run(GeneratorRun.Project("class A;")).GeneratedSources.Length;
        yield return $"{name}, {files} files: after an edit of C# {Count(run.Run(GeneratorRun.Project("class B;")))}";
        run.Replace(document.Before, document.Described);
        yield return $"{name}: after an edit of one description {Count(run.Run(GeneratorRun.Project("class B;")))}";
        run.Replace(document.Described, document.Extended);
        yield return $"{name}: after an edit of one schema {Count(run.Run(GeneratorRun.Project("class B;")))}";
    }

    /// <summary>How many files were emitted again.</summary>
    public static int FilesIn(GeneratorRunResult result) => result.TrackedOutputSteps.Values.SelectMany(static steps => steps).Count(IsAnew);

    private static string Count(GeneratorRunResult result)
    {
        var steps = result.TrackedSteps.Where(static step => step.Key != "Compilation").SelectMany(static step => step.Value).Count(IsAnew);
        return $"{steps} steps ran again, {FilesIn(result)} files were emitted again.";
    }

    private static bool IsAnew(IncrementalGeneratorRunStep step) =>
        step.Outputs.Any(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
}
