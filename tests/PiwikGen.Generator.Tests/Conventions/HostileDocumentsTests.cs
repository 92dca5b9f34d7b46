using System.Text.RegularExpressions;

namespace PiwikGen.Generator.Tests.Conventions;

/// <summary>The page of hostile documents promises nothing that no test shows.</summary>
public partial class HostileDocumentsTests
{
    private const string Page = "generator/docs/hostile-documents.md";

    [Fact]
    public void Every_case_has_a_row()
    {
        var rows = TestNames.RowsOf(Page).Select(static row => row[0]).Where(static cell => int.TryParse(cell, out _));
        Assert.Equal(Enumerable.Range(1, 62).Select(static number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), rows);
    }

    [Fact]
    public void Every_row_names_tests_that_exist() => Assert.All(TestNames.RowsOf(Page), static row =>
    {
        var named = row[^1].Split(", ");
        Assert.NotEmpty(named);
        Assert.All(named, static name => Assert.Contains(name, TestNames.All));
    });

    [Fact]
    public void Every_advisory_of_the_page_is_a_case_of_its_test_and_the_other_way_round()
    {
        var page = TestNames.RowsOf(Page).Select(static row => row[0]).Where(static cell => Advisory().IsMatch(cell)).ToList();
        Assert.Equal(page.Distinct(), page);
        var source = string.Concat(Repository.SourcesIn("tests").Where(static path => Path.GetFileName(path) is "AdvisoryTests.cs").Select(File.ReadAllText));
        var tested = Advisory().Matches(source).Select(static match => match.Value.Replace('_', '-')).Distinct();
        Assert.Equal(tested.Order(StringComparer.Ordinal), page.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"CVE[-_]\d{4}[-_]\d+|GHSA([-_][0-9a-z]{4}){3}")]
    private static partial Regex Advisory();
}
