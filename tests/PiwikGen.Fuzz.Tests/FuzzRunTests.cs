using PiwikGen.Fuzz.Targets;

namespace PiwikGen.Fuzz.Tests;

public class FuzzRunTests
{
    [Theory]
    [InlineData("--target", "reader", "--count", "30")]
    [InlineData("--target", "naming", "--count", "10", "--seed", "3")]
    [InlineData("--target", "source", "--count", "3", "--from", "5")]
    public async Task A_run_in_a_process_of_its_own_counts_what_it_tried(params string[] args)
    {
        var arguments = FuzzArguments.Parse(args)!;
        var result = await new FuzzRun(arguments, arguments.Targets[0]).RunAsync();
        Assert.Equal(arguments.Count, result.Documents);
        Assert.InRange(result.Accepted, 1, arguments.Count);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public async Task A_run_ends_with_the_time_that_it_is_given()
    {
        var result = await new FuzzRun(FuzzArguments.Parse(["--seconds", "1"])!, FuzzTarget.Reader).RunAsync();
        Assert.InRange(result.Documents, 1, long.MaxValue);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void An_exception_is_a_finding_known_by_its_type_and_place()
    {
        var finding = FuzzWorker.Try(new Fragile(), 7, new FuzzInput("a!b", ".yaml"), out var isAccepted);
        Assert.False(isAccepted);
        Assert.Equal(7, finding!.Index);
        Assert.StartsWith("FormatException", finding.Signature, StringComparison.Ordinal);
        Assert.Equal(finding, Finding.FromLine(finding.ToLine()));
        Assert.Null(FuzzWorker.Try(new Fragile(), 8, new FuzzInput("ab", ".yaml"), out isAccepted));
        Assert.True(isAccepted);
    }

    [Theory]
    [InlineData("first line\nsecond line with ! in it\nthird line", ".yaml", "!")]
    [InlineData("{ \"a\": [ 1, 2, { \"b\": \"x!y\" } ], \"c\": { \"d\": 4 } }", ".json", "!")]
    public void A_document_is_cut_down_to_what_shows_the_fault(string text, string extension, string smallest)
    {
        var signature = FuzzWorker.Try(new Fragile(), 0, new FuzzInput(text, extension), out _)!.Signature;
        Assert.Equal(smallest, Minimizer.Minimize(new Fragile(), new FuzzInput(text, extension), signature).Text);
    }

    [Theory]
    [InlineData("--target", "all")]
    [InlineData("--count", "0")]
    [InlineData("--seed")]
    [InlineData("--seed", "-1")]
    [InlineData("--corpus", "/no/such/folder")]
    [InlineData("--what", "1")]
    public void Arguments_that_cannot_be_are_refused(params string[] args) => Assert.Null(FuzzArguments.Parse(args));

    [Fact]
    public void Without_a_target_each_of_the_three_is_run()
    {
        var arguments = FuzzArguments.Parse(["--seconds", "20"])!;
        Assert.Equal([FuzzTarget.Reader, FuzzTarget.Naming, FuzzTarget.Source], arguments.Targets);
        Assert.Equal(TimeSpan.FromSeconds(20), arguments.Duration);
    }

    /// <summary>Cannot bear an exclamation mark.</summary>
    private sealed class Fragile : IFuzzTarget
    {
        public int MaxLength => 100;

        public bool Try(FuzzInput input) => input.Text.Contains('!', StringComparison.Ordinal) ? throw new FormatException("An exclamation mark.") : true;
    }
}
