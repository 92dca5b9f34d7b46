using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Tests.Reading;

public class SpecReaderTests
{
    [Fact]
    public void Json_values_know_their_line_and_column()
    {
        var file = Read("{\n  \"a\": [1, \"\u00E9\uD83D\uDE00\", true]\n}");
        var items = file.Root!["a"]!.Items;
        Assert.Equal((1, 8), (items[0].Line, items[0].Column));
        Assert.Equal((1, 11), (items[1].Line, items[1].Column));
        Assert.Equal((1, 18), (items[2].Line, items[2].Column));
        Assert.Equal("\u00E9\uD83D\uDE00", items[1].Text);
    }

    [Fact]
    public void Yaml_values_know_their_line_and_column()
    {
        var root = Read("a:\n  - 1\n  - x: two\n").Root!;
        Assert.Equal((2, 7), (root["a"]!.Items[1]["x"]!.Line, root["a"]!.Items[1]["x"]!.Column));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_an_escape_is_kept() => Assert.Equal("\uD800", Read("""{ "a": "\uD800" }""").Root!["a"]!.Text);

    [Theory]
    [InlineData("no", SpecNodeKind.String, "no")]
    [InlineData("on", SpecNodeKind.String, "on")]
    [InlineData("1_000", SpecNodeKind.String, "1_000")]
    [InlineData("1:20", SpecNodeKind.String, "1:20")]
    [InlineData("2020-01-01", SpecNodeKind.String, "2020-01-01")]
    [InlineData("0o17", SpecNodeKind.Number, "15")]
    [InlineData("0x1F", SpecNodeKind.Number, "31")]
    [InlineData("+1", SpecNodeKind.Number, "1")]
    [InlineData("-007", SpecNodeKind.Number, "-7")]
    [InlineData(".5", SpecNodeKind.Number, "0.5")]
    [InlineData("1e3", SpecNodeKind.Number, "1e3")]
    [InlineData("1.2.3", SpecNodeKind.String, "1.2.3")]
    [InlineData(".inf", SpecNodeKind.String, ".inf")]
    [InlineData("~", SpecNodeKind.Null, "null")]
    [InlineData("True", SpecNodeKind.Boolean, "true")]
    [InlineData("'true'", SpecNodeKind.String, "true")]
    [InlineData("!!str 12", SpecNodeKind.String, "12")]
    public void Yaml_scalars_follow_the_core_schema_of_1_2(string yaml, object kind, string text)
    {
        var value = Read("a: " + yaml).Root!["a"]!;
        Assert.Equal((kind, text), (value.Kind, value.Text));
    }

    [Fact]
    public void An_alias_is_the_node_it_names()
    {
        var root = Read("a: &x { b: 1 }\nc: *x").Root!;
        Assert.Same(root["a"], root["c"]);
    }

    [Theory]
    [InlineData("", "PWG1001", 1, 1)]
    [InlineData("  \n\t", "PWG1001", 1, 1)]
    [InlineData("{\n  \"a\": 1,\n  \"b\" 2\n}", "PWG1002", 3, 7)]
    [InlineData("a: 1\nb: [1, 2", "PWG1003", 2, 9)]
    [InlineData("a: *x", "PWG1003", 1, 4)]
    [InlineData("a: &x [*x]", "PWG1003", 1, 8)]
    [InlineData("? [1]\n: 2", "PWG1003", 1, 3)]
    public void What_cannot_be_read_is_a_problem_with_its_place(string text, string id, int line, int column)
    {
        var file = Read(text, text.StartsWith('{') ? "a.json" : "a.yaml");
        Assert.Null(file.Root);
        var problem = Assert.Single(file.Problems);
        Assert.Equal((id, line, column), (problem.Id, problem.Line + 1, problem.Column + 1));
    }

    [Theory]
    [InlineData("{\n  \"a\": 1,\n  \"a\": 2\n}", 3, 3)]
    [InlineData("a: 1\na: 2", 2, 1)]
    public void A_name_that_occurs_twice_is_a_problem_that_names_both_places(string text, int line, int column)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal(("PWG1004", line, column), (problem.Id, problem.Line + 1, problem.Column + 1));
        Assert.Equal("a", problem.Arguments[0]);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_a_problem_and_not_a_stack_overflow()
    {
        foreach (var deep in new[] { new string('[', 1_000_000), "a: " + new string('[', 100_000) })
        {
            Assert.Equal("PWG1006", Assert.Single(Read(deep).Problems).Id);
        }
    }

    [Fact]
    public void Aliases_that_multiply_are_stopped()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range('b', 8).Select(letter => $"{(char)letter}: &{(char)letter} [{string.Join(", ", Enumerable.Repeat("*" + (char)(letter - 1), 9))}]\n"));
        Assert.Equal("PWG1007", Assert.Single(Read(bomb).Problems).Id);
    }

    [Fact]
    public void Blank_lines_with_too_many_spaces_are_tolerated()
    {
        var file = Read("a: |\n      \n  text\nb: 1\n");
        Assert.Equal("1", file.Root!["b"]!.Text);
        Assert.Equal("PWG1011", Assert.Single(file.Problems).Id);
    }

    [Fact]
    public void Yaml_in_flow_style_may_look_like_json() => Assert.Equal("1", Read("{ a: 1 }", "a.yaml").Root!["a"]!.Text);

    [Theory]
    [InlineData("a: !!python/object:os.system x")]
    [InlineData("a: !mine { b: 1 }")]
    public void Unknown_tags_load_nothing(string yaml) => Assert.Equal("PWG1008", Assert.Single(Read(yaml).Problems).Id);

    private static SpecFile Read(string text, string path = "a.yaml") => SpecReader.Read(path, text, CancellationToken.None);
}
