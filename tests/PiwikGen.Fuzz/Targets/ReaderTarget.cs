using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Targets;

/// <summary>Text to nodes: nodes or an error, every problem at a place within the text, and the same each time.</summary>
internal sealed class ReaderTarget : IFuzzTarget
{
    private const string FilePath = "/project/a";

    public int MaxLength => 12 * 1024;

    public bool Try(FuzzInput input)
    {
        var file = SmallStack.Run(() => Read(input));
        var lines = input.Text.Count(static unit => unit is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 1;
        foreach (var problem in file.Problems)
        {
            FindingException.ThrowIf(problem.Line < 0 || problem.Column < 0 || problem.Line >= lines, "place " + problem.Id, $"{problem.Id} is at line {problem.Line}, column {problem.Column}, of {lines} lines.");
            FindingException.ThrowIf(!problem.Id.StartsWith("PWG1", StringComparison.Ordinal), "id", problem.Id);
        }

        var isRefused = file.Problems.Any(static problem => problem.Severity == DiagnosticSeverity.Error);
        FindingException.ThrowIf(file.Root is null && !isRefused, "silence", "There are neither nodes nor an error.");
        FindingException.ThrowIf(!SameProblems(file, Read(input)), "twice", "A second reading found something else.");
        return file.Root is not null;
    }

    private static SpecFile Read(FuzzInput input) => SpecReader.Read(FilePath + input.Extension, input.Text, CancellationToken.None);

    private static bool SameProblems(SpecFile one, SpecFile other) => one.Problems.SequenceEqual<SpecProblem>(other.Problems);
}
