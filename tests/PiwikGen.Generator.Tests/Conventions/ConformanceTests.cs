namespace PiwikGen.Generator.Tests.Conventions;

/// <summary>The page of conformance and the tests over HTTP say the same.</summary>
public class ConformanceTests
{
    private const string Page = "docs/conformance.md";

    private static readonly string Folder = Path.Combine("tests", "PiwikGen.EndToEnd.Tests", "Conformance");

    [Fact]
    public void Every_row_names_a_test_that_exists() =>
        Assert.All(TestNames.RowsOf(Page), static row => Assert.Contains(row[^1], TestNames.All));

    [Fact]
    public void Every_test_of_conformance_has_a_row()
    {
        var rows = TestNames.RowsOf(Page).Select(static row => row[^1]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(TestNames.In(Folder).Except(rows));
    }

    [Fact]
    public void No_test_stands_for_two_cells()
    {
        var twice = TestNames.RowsOf(Page).GroupBy(static row => row[^1], StringComparer.Ordinal).Where(static rows => rows.Count() > 1).Select(static rows => rows.Key);
        Assert.Empty(twice);
    }

    // The styles that each place has, with and without explode, for each kind of value that the style is defined for.
    [Theory]
    [InlineData("Path", new[] { "simple", "label", "matrix" }, 18)]
    [InlineData("Query", new[] { "form", "spaceDelimited", "pipeDelimited" }, 14)]
    [InlineData("Header", new[] { "simple" }, 6)]
    [InlineData("Cookie", new[] { "form" }, 6)]
    public void Every_cell_of_the_parameter_table_has_a_row(string place, string[] styles, int cells)
    {
        var rows = TestNames.RowsOf(Page).Where(row => row[^1].StartsWith(place + "ParameterTests.", StringComparison.Ordinal));
        Assert.Equal(cells, rows.Count(row => styles.Contains(row[0].Trim('`')) && row[1] is "true" or "false" && row[2] is "primitive" or "array" or "object" && row[0] != "`deepObject`"));
    }
}
