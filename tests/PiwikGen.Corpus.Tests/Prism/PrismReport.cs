using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>Says what became of the calls of a document, and what of it is a problem.</summary>
internal static class PrismReport
{
    private const int LongestDetail = 700;

    public static void Write(ITestOutputHelper output, string document, IReadOnlyList<PrismOutcome> outcomes)
    {
        output.WriteLine($"{document}: {outcomes.Count} operations: " + string.Join(", ", outcomes.GroupBy(static outcome => outcome.Kind).Select(static group => $"{group.Count()} {group.Key}")));
        foreach (var outcome in outcomes.Where(static outcome => outcome.Kind != PrismOutcomeKind.Accepted))
        {
            output.WriteLine($"  {Describe(outcome)} [{PrismExceptions.Of(document, outcome.Operation) ?? "not excused"}]");
        }
    }

    /// <summary>Operations that were not accepted without a reason that is written down, and reasons that are no longer needed.</summary>
    public static IReadOnlyList<string> Problems(string document, IReadOnlyList<PrismOutcome> outcomes) =>
    [
        .. outcomes.Where(outcome => outcome.Kind != PrismOutcomeKind.Accepted && PrismExceptions.Of(document, outcome.Operation) is null).Select(Describe),
        .. PrismExceptions.In(document).Where(operation => outcomes.All(outcome => outcome.Operation != operation || (outcome.Kind == PrismOutcomeKind.Accepted && outcome.Differences.Count == 0)))
            .Select(static operation => $"{operation} needs no exception"),
    ];

    public static string Describe(PrismOutcome outcome) =>
        $"{outcome.Kind} {outcome.Operation}: {(outcome.Detail.Length <= LongestDetail ? outcome.Detail : outcome.Detail[..LongestDetail])}";
}
