using System.Reflection;
using Consumer;

namespace PiwikGen.Runtime.Tests;

/// <summary>What <c>.ci/run</c> runs trimmed and ahead of time compiled, without a warning, holds on the JIT too.</summary>
public sealed class AheadOfTimeTests
{
    public static TheoryData<string> Checks() => [.. HostileChecks.All.Keys];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Every_check_that_runs_ahead_of_time_compiled_holds(string check) => Assert.True(await HostileChecks.All[check]());

    [Fact]
    public void The_runtime_says_that_it_may_be_trimmed() => Assert.Contains(
        typeof(PiwikGen.Authentication.AccessTokenCache).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>(),
        static entry => entry is { Key: "IsTrimmable", Value: "True" });

    [Fact]
    public void The_natively_compiled_consumer_runs_the_checks_and_a_warning_is_an_error_to_it()
    {
        var root = Repository();

        Assert.Contains("HostileChecks.All", File.ReadAllText(Path.Combine(root, "tests", "Consumer", "Program.cs")), StringComparison.Ordinal);
        Assert.Matches("dotnet publish [^\n]*-warnaserror [^\n]*PublishAot=true", File.ReadAllText(Path.Combine(root, ".ci", "run")));
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
