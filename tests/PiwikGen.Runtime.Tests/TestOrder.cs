using PiwikGen.Runtime.Tests;
using PiwikGen.Runtime.Tests.Diagnostics;
using Xunit.Abstractions;

// Tests here listen to what the whole process reports (activities, unobserved exceptions) and watch time: one after the other they are a
// matter of seconds, and none disturbs another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: TestCollectionOrderer("PiwikGen.Runtime.Tests.TestOrder", "PiwikGen.Runtime.Tests")]

namespace PiwikGen.Runtime.Tests;

/// <summary>
/// What telemetry costs while nobody listens is looked at before anybody has: on .NET 8 instruments were seen to stay enabled after their
/// listeners had been disposed of.
/// </summary>
public sealed class TestOrder : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(static collection => collection.DisplayName.Contains(nameof(TelemetryCostTests), StringComparison.Ordinal));
}
