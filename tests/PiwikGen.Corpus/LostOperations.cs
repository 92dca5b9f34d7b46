using System.Globalization;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Corpus;

/// <summary>Operations that a document declares and no client has, each with the reason that a diagnostic gives.</summary>
internal static class LostOperations
{
    public static IReadOnlyList<string> Of(IEnumerable<DeclaredOperation> declared, IReadOnlySet<string> emitted, IReadOnlyList<Diagnostic> problems) =>
        [.. declared.Where(operation => !emitted.Contains(operation.Name)).Select(operation => $"{operation.Name}: {ReasonOf(operation.Node, problems)}")];

    private static string ReasonOf(SpecNode operation, IReadOnlyList<Diagnostic> problems)
    {
        var last = LastLine(operation);
        var within = problems.Where(problem => problem.Location.GetLineSpan() is var place
            && place.Path == operation.File.Path && place.StartLinePosition.Line >= operation.Line && place.StartLinePosition.Line <= last);
        var reason = within.Concat(problems.Where(static problem => problem.Severity == DiagnosticSeverity.Error)).OrderByDescending(static problem => problem.Severity).FirstOrDefault();
        return reason is null
            ? "no diagnostic says why"
            : string.Create(CultureInfo.InvariantCulture, $"{reason.Id} in line {reason.Location.GetLineSpan().StartLinePosition.Line + 1}: {reason.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static int LastLine(SpecNode node) =>
        node.Members.Select(static member => member.Value).Concat(node.Items).Select(LastLine).Append(node.Line).Max();
}
