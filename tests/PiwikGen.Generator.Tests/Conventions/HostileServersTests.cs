using System.Globalization;

namespace PiwikGen.Generator.Tests.Conventions;

/// <summary>The page of hostile servers names a test for each of its cases.</summary>
public class HostileServersTests
{
    private const string Page = "runtime/docs/hostile-servers.md";

    private const int Cases = 56;

    private static readonly IReadOnlyList<string[]> Rows = [.. TestNames.RowsOf(Page).Where(static row => row.Length == 3)];

    [Fact]
    public void Every_case_has_a_row() => Assert.Equal(
        Enumerable.Range(1, Cases),
        Rows.Select(static row => int.Parse(row[0], CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_row_names_tests_that_exist() => Assert.All(Rows, static row => Assert.All(row[^1].Split(", "), static name => Assert.Contains(name, TestNames.All)));
}
