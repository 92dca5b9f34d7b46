using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Tests.Driver;

/// <summary>What a run after an edit did anew.</summary>
internal static class SecondRun
{
    /// <summary>Every named step and every output comes from the cache, and there are such steps.</summary>
    public static void AssertCached(GeneratorDriverRunResult result)
    {
        var run = result.Results[0];
        Assert.Contains(TrackingNames.Settings, run.TrackedSteps.Keys);
        foreach (var name in TrackingNames.All.Where(run.TrackedSteps.ContainsKey))
        {
            Assert.All(ReasonsOf(run, name), reason => Assert.True(IsCached(reason), $"The step {name} was {reason} after an edit of C#."));
        }

        var outputs = run.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs);
        Assert.All(outputs, static output => Assert.True(output.Reason == IncrementalStepRunReason.Cached, $"An output was {output.Reason} after an edit of C#."));
    }

    public static IEnumerable<IncrementalStepRunReason> ReasonsOf(GeneratorRunResult run, string step) =>
        run.TrackedSteps.TryGetValue(step, out var steps) ? steps.SelectMany(static one => one.Outputs).Select(static output => output.Reason) : [];

    public static bool IsCached(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
