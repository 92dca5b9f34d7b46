using System.Xml.Linq;
using PiwikGen.Generator.Emission.Text;

namespace PiwikGen.Generator.Tests.Emission.Text;

public sealed class DocCommentTests
{
    [Fact]
    public void A_short_text_is_one_line() => Assert.Equal("/// <summary>Lists apps.</summary>\n", Summary("Lists apps."));

    [Fact]
    public void No_text_is_no_comment() => Assert.Equal("", Summary(null) + Summary("") + Summary(" \r\n\t"));

    [Fact]
    public void A_description_follows_the_summary() => Assert.Equal(
        """
        /// <summary>
        /// <para>Lists apps.</para>
        /// <para>All of them.</para>
        /// </summary>

        """, Summary("Lists apps.", "All of them."));

    [Fact]
    public void A_description_that_begins_with_the_summary_replaces_it() =>
        Assert.Equal("/// <summary>Lists apps. All of them.</summary>\n", Summary("Lists apps.", "Lists apps. All of them."));

    [Fact]
    public void Paragraphs_lists_and_code_are_elements() => Assert.Equal(
        """
        /// <summary>
        /// <para>First line, second line.</para>
        /// <list type="bullet">
        /// <item><description>one <c>x</c></description></item>
        /// <item><description>two goes on</description></item>
        /// </list>
        /// <code>
        /// { "a":  1 }
        ///
        ///   b &lt; c
        /// </code>
        /// <list type="number">
        /// <item><description>first</description></item>
        /// </list>
        /// <para>Last.</para>
        /// </summary>

        """, Summary("First line,\nsecond line.\n\n* one `x`\n* two\n  goes on\n\n```json\n{ \"a\":  1 }\n\n  b < c\n```\n1. first\n\nLast."));

    [Theory]
    [InlineData("**bold** and *it* and __b__ and _i_ and ~~gone~~", "bold and it and b and i and gone")]
    [InlineData("snake_case_name and a * b * c and 2*3", "snake_case_name and a * b * c and 2*3")]
    [InlineData("*.example.com and *.example.org", "*.example.com and *.example.org")]
    [InlineData("a \\*b\\* c", "a *b* c")]
    [InlineData("List<T> &lt;x&gt; &amp; &nbsp;y", "List&lt;T&gt; &lt;x&gt; &amp; y")]
    [InlineData("see [docs](https://a.b/c?d=1&e=2) now", "see <see href=\"https://a.b/c?d=1&amp;e=2\">docs</see> now")]
    [InlineData("<https://a.b>", "<see href=\"https://a.b\">https://a.b</see>")]
    [InlineData("see [docs](#anchor) and [x][y] and [z]", "see docs and x and [z]")]
    [InlineData("[x](javascript:alert(1))", "x)")]
    [InlineData("[x](https://user:secret@a.b/)", "x")]
    [InlineData("![logo](https://a.b/c.png)", "logo")]
    [InlineData("`a < b` ``c ` d``", "<c>a &lt; b</c> <c>c ` d</c>")]
    [InlineData("# Title", "Title")]
    [InlineData("> quoted", "quoted")]
    [InlineData("caf\u00E9 \U0001F600", "caf&#x00E9; &#x1F600;")]
    [InlineData("one<br/>two", "one<br/>two")]
    [InlineData("<b>bold</b> <code>x</code> <a href=\"https://a.b/\">link</a>", "bold <c>x</c> <see href=\"https://a.b/\">link</see>")]
    [InlineData("<p>text</p>", "text")]
    [InlineData("<AppId> <unknown a='b'>", "&lt;AppId&gt; &lt;unknown a='b'&gt;")]
    [InlineData("a <!-- hidden --> b", "a b")]
    [InlineData("\u0000 \uFFFF", "&#xFFFD; &#xFFFD;")]
    public void Running_text_keeps_its_meaning(string text, string expected) => Assert.Equal("/// <summary>" + expected + "</summary>\n", Summary(text));

    [Fact]
    public void Html_blocks_are_elements() => Assert.Equal(
        """
        /// <summary>
        /// <para>Intro</para>
        /// <list type="bullet">
        /// <item><description>one</description></item>
        /// <item><description>two</description></item>
        /// </list>
        /// <code>
        /// a
        ///   b &amp; c
        /// </code>
        /// </summary>

        """, Summary("<p>Intro</p><ul><li>one</li><li>two</li></ul><pre><code>a\n  b & c</code></pre>"));

    [Fact]
    public void Indented_lines_behind_a_blank_one_are_code() => Assert.Equal(
        """
        /// <summary>
        /// <para>For example: continued</para>
        /// <code>
        /// Object{
        ///     a: 1
        ///
        /// }
        /// </code>
        /// <para>Done.</para>
        /// </summary>

        """, Summary("For example:\n    continued\n\n\tObject{\n\t\ta: 1\n\n\t}\n\nDone."));

    [Fact]
    public void Indentation_of_html_means_nothing() =>
        Assert.Equal("/// <summary>text</summary>\n", Summary("<div>\n    <p>\n        text\n    </p>\n</div>"));

    [Fact]
    public void A_table_is_text_in_columns() => Assert.Equal(
        """
        /// <summary>
        /// <code>
        /// | a | b |
        /// | 1 | 2 |
        /// </code>
        /// </summary>

        """, Summary("| a | b |\n|---|:-:|\n| 1 | 2 |"));

    [Fact]
    public void A_long_paragraph_is_wrapped_at_blanks()
    {
        var lines = Summary(string.Join(' ', Enumerable.Repeat("[word](https://example.org/)", 100))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 10);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 130));
        Assert.All(lines, line => Assert.StartsWith("/// ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_is_too_long_ends_at_a_word()
    {
        var text = Summary(string.Join(' ', Enumerable.Repeat("word", 5_000)));
        Assert.InRange(text.Length, 3_000, 6_000);
        Assert.Contains("word ...</summary>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_without_blanks_is_cut_between_characters()
    {
        var text = Summary("a" + string.Concat(Enumerable.Repeat("\U0001F600", 5_000)));
        Assert.DoesNotContain("FFFD", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_elements_are_written_alike()
    {
        var writer = new SourceWriter();
        DocComment.Param(writer, "@class", "The class.");
        DocComment.Param(writer, "none", null);
        DocComment.Returns(writer, "It <b>all</b>.");
        DocComment.Exception(writer, "global::PiwikGen.Responses.ApiException{T}", "It failed.");
        DocComment.Remarks(writer, "More.", "GET /api/<x>");
        DocComment.Remarks(writer, null, "GET /");
        Assert.Equal(
            """
            /// <param name="class">The class.</param>
            /// <returns>It all.</returns>
            /// <exception cref="global::PiwikGen.Responses.ApiException{T}">It failed.</exception>
            /// <remarks>
            /// <para><c>GET /api/&lt;x&gt;</c></para>
            /// <para>More.</para>
            /// </remarks>
            /// <remarks><c>GET /</c></remarks>

            """, writer.ToString());
    }

    [Fact]
    public void Every_text_gives_well_formed_xml_of_known_elements()
    {
        string[] known = ["root", "summary", "para", "c", "code", "list", "item", "description", "see", "br"];
        foreach (var text in HostileTexts.All())
        {
            var xml = string.Concat(Summary(text).Split('\n').Select(line => line.Length == 0 ? "" : line[3..] + "\n"));
            var root = XElement.Parse("<root>" + xml + "</root>");
            Assert.All(root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, known));
            Assert.All(root.Descendants("see"), see => Assert.Matches("^https?://", see.Attribute("href")!.Value));
        }
    }

    [Fact]
    public void Hostile_nesting_takes_no_longer_than_its_length()
    {
        string[] hostile = ["[", "`", "*", "_a_", "<", "<a href='", "<pre>", "&", "[a](", "<!--", "|", "- ", "\n> ", "**a", "<li>", "``a`"];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var part in hostile)
        {
            Summary(string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)));
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 240);
    }

    private static string Summary(string? summary, string? description = null)
    {
        var writer = new SourceWriter();
        DocComment.Summary(writer, summary, description);
        return writer.ToString();
    }
}
