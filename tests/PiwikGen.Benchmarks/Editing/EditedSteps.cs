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
        var first = run.Run(GeneratorRun.Project("class A;"));
        var second = run.Run(GeneratorRun.Project("class B;"));
        yield return $"{name}, {first.GeneratedSources.Length} files: after an edit of C# {Count(first, second)}";
        run.Replace(document.Before, document.Described);
        var third = run.Run(GeneratorRun.Project("class B;"));
        yield return $"{name}: after an edit of one description {Count(second, third)}";
        run.Replace(document.Described, document.Before);
        var fourth = run.Run(GeneratorRun.Project("class B;"));
        run.Replace(document.Before, document.Extended);
        yield return $"{name}: after an edit of one schema {Count(fourth, run.Run(GeneratorRun.Project("class B;")))}";
    }

    /// <summary>How many files were emitted again: the driver keeps the very text of all others.</summary>
    public static int FilesIn(GeneratorRunResult before, GeneratorRunResult after)
    {
        var kept = before.GeneratedSources.Select(static source => source.SourceText).ToHashSet(ReferenceEqualityComparer.Instance);
        return after.GeneratedSources.Count(source => !kept.Contains(source.SourceText));
    }

    // Outputs of the driver are counted as files; a diagnostic that moves by a line is one too, and no file.
    private static string Count(GeneratorRunResult before, GeneratorRunResult after)
    {
        var steps = after.TrackedSteps
            .Where(static step => step.Key is not ("Compilation" or WellKnownGeneratorOutputs.SourceOutput))
            .SelectMany(static step => step.Value)
            .Count(IsAnew);
        return $"{steps} steps ran again, {FilesIn(before, after)} files were emitted again.";
    }

    private static bool IsAnew(IncrementalGeneratorRunStep step) =>
        step.Outputs.Any(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
}
