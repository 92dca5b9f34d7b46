using PiwikGen.Benchmarks.Building;
using PiwikGen.Benchmarks.Calls;
using PiwikGen.Benchmarks.Editing;
using PiwikGen.Benchmarks.Generating;
using PiwikGen.Benchmarks.Growing;
using PiwikGen.Benchmarks.Json;
using PiwikGen.Benchmarks.Measuring;
using PiwikGen.Benchmarks.Starting;
using PiwikGen.Benchmarks.Tokens;

namespace PiwikGen.Benchmarks;

/// <summary>The groups of benchmarks, and what is asked of each.</summary>
internal static class Groups
{
    public static readonly IReadOnlyList<BenchmarkGroup> All =
    [
        new(
            "json",
            "JSON: generated types against System.Text.Json and Newtonsoft.Json",
            [typeof(JsonBenchmarks), typeof(SummaryBenchmarks)],
            new Target(JsonBenchmarks.Reading, Comparison.Ours, JsonBenchmarks.Generated) { Time = 0.70, Memory = 1.00 },
            new Target(JsonBenchmarks.Writing, Comparison.Ours, JsonBenchmarks.Generated) { Time = 0.80 },
            new Target(SummaryBenchmarks.Reading, Comparison.Ours, JsonBenchmarks.Generated) { Time = 0.70, Memory = 1.00 },
            new Target(SummaryBenchmarks.Writing, Comparison.Ours, JsonBenchmarks.Generated) { Time = 0.80 }),
        new(
            "call",
            "Calls: a generated client against others",
            [typeof(PageInMemory), typeof(OneInMemory), typeof(PageOverLoopback), typeof(OneOverLoopback)],
            new Target(PageInMemory.Table, CallBenchmarks.OursWithToken, CallBenchmarks.ByHand) { Time = 1.0, Memory = 1.0 },
            new Target(OneInMemory.Table, Comparison.Ours, CallBenchmarks.ByHand) { Time = 1.1, Memory = 1.1 },
            new Target(OneInMemory.Table, CallBenchmarks.OursWithToken, CallBenchmarks.ByHand) { Time = 1.1, Memory = 1.1 },
            new Target(PageOverLoopback.Table, Comparison.Ours, CallBenchmarks.ByHand) { Time = 0.75, Memory = 1.0 }),
        new(
            "token",
            "The token handler while the token is in the cache",
            [typeof(TokenBenchmarks)],
            new Target(TokenBenchmarks.AtOnce, TokenBenchmarks.Handler, TokenBenchmarks.HeaderAlone) { MoreNanoseconds = 100, MoreBytes = 0 }),
        new(
            "generate",
            "Text to sources: the generator against NSwag",
            [typeof(GenerateBenchmarks), typeof(FloorBenchmarks)],
            new Target(Generating("Stripe (JSON)"), Comparison.Ours, GenerateBenchmarks.NSwag) { Time = 0.5, Memory = 0.5 },
            new Target(Generating("Stripe (JSON)"), Comparison.Ours, FloorBenchmarks.Floor) { Time = 25 })
        {
            Facts = EmittedSize.Describe,
        },
        new(
            "edit",
            "Editing: what the generator does again",
            [typeof(EditBenchmarks)],
            new Target(Editing("Stripe (JSON)"), EditBenchmarks.Code, EditBenchmarks.Code) { Nanoseconds = 1_000_000 },
            new Target(Editing("Stripe (JSON)"), EditBenchmarks.Schema, EditBenchmarks.Schema) { Nanoseconds = 150_000_000 })
        {
            Facts = EditedSteps.Describe,
        },
        new(
            "growth",
            "Growth: documents of 1 to 16 times the size",
            [typeof(GrowthBenchmarks)],
            new Target(GrowthBenchmarks.Table, GrowthBenchmarks.X2, GrowthBenchmarks.X1) { Time = 2 * 1.15, Memory = 2 * 1.15 },
            new Target(GrowthBenchmarks.Table, GrowthBenchmarks.X4, GrowthBenchmarks.X1) { Time = 4 * 1.15, Memory = 4 * 1.15 },
            new Target(GrowthBenchmarks.Table, GrowthBenchmarks.X8, GrowthBenchmarks.X1) { Time = 8 * 1.15, Memory = 8 * 1.15 },
            new Target(GrowthBenchmarks.Table, GrowthBenchmarks.X16, GrowthBenchmarks.X1) { Time = 16 * 1.15, Memory = 16 * 1.15 })
        {
            Facts = GrowthBenchmarks.Describe,
        },
        new(
            "build",
            "Building: dotnet build with and without documents",
            [],
            new Target(BuildTimes.Cold, BuildTimes.Apps, BuildTimes.Nothing) { MoreNanoseconds = 150_000_000 },
            new Target(BuildTimes.Cold, BuildTimes.Stripe, BuildTimes.StripeByNSwag) { Time = 0.6 },
            new Target(CompilerTimes.Table, CompilerTimes.Types, CompilerTimes.Nothing) { MoreNanoseconds = 3_000_000_000 })
        {
            Measure = static (_, arguments) => BuildTimes.Run(arguments),
            Bytes = "assembly",
        },
        new(
            "start",
            "Starting: from start to the first call",
            [],
            new Target(StartTimes.Table, StartTimes.AheadOfTime, StartTimes.AheadOfTime) { Nanoseconds = 20_000_000, Bytes = 9_000_000 })
        {
            Measure = static (_, arguments) => StartTimes.Run(arguments),
            Bytes = "size",
        },
    ];

    private static string Generating(string document) => $"{GenerateBenchmarks.Table}, {document}";

    private static string Editing(string document) => $"{EditBenchmarks.Table}, {document}";
}
