namespace PiwikGen.Generator.Tests.Emission.Text;

/// <summary>Texts that have broken out of literals, comments and names elsewhere. As code, not as theory rows: a test runner mangles lone surrogates.</summary>
internal static class HostileTexts
{
    public const string Injection =
        "\"); } } file class PwnedX { [System.Runtime.CompilerServices.ModuleInitializer] internal static void I(){} } class Z { void M(string s = \"";

    public static IEnumerable<string> All() => Literals().Concat(Comments()).Concat(Characters());

    /// <summary>Every character that C#, XML or a terminal gives a meaning, in the middle of a text.</summary>
    public static IEnumerable<string> Characters() =>
        Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0xAD, 0x61C, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0xD800, 0xDC00])
            .Concat(Enumerable.Range(0x200B, 5)).Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4))
            .Select(unit => "a" + (char)unit + "b");

    private static IEnumerable<string> Literals() =>
    [
        Injection, "\\", "\\\"", "\\\\\"", "a\\", "\\u0022", "\\x22", "\"", "'", "{", "}", "{{", "$\"", "\"\"\"\"\"\"", "{0}", "@\"", "", " ", "\u00E9", "e\u0301",
        "\U0001F600", "\uDC00\uD800", new string('"', 1000),
    ];

    private static IEnumerable<string> Comments() =>
    [
        .. new[] { "\n", "\r", "\u0085", "\u2028", "\u2029", "\r\n", "\n\r", "\u000B", "\u000C" }.Select(end => "desc" + end + "class PwnedX{}" + end),
        "a\n#line 1 \"x\"\nb", "#pragma warning disable", "a\r#if false\rb", "#endif", "*/ class PwnedX{} /*", "**//", "*\u200B/ class PwnedX{}",
        "<include file='/some/canary.xml' path='//*'/>", "&lt;include file='x' path='//*'/&gt;", "`<include file='x'/>`", "<see cref=\"Evil!\"/>", "]]>",
        "<![CDATA[", "&", "&amp;", "&#0;", "&#xD800;", "&#x110000;", "&evil;", "<b>", "</summary>", "</para></summary><inheritdoc/>", "<inheritdoc/>",
        "<!-- a -- b -->", "<!--", "<?xml ?>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "<a href=\"javascript:alert(1)\">x</a>",
        "<a href='https://a.b/\"><include/>'>x</a>", "[x](javascript:alert(1))", "[x](https://a.b/?q=\"><include/>)", "[x](https://a.b/?a=1&b=2)", "[x](data:text/html,x)",
        "<https://a.b/<include>>", "[[[[", "](](](", "****", "`", "``", "```", "```\n</code>\n", "~~~", "<pre>", "<pre>&lt;</pre>", "| a | b |\n|---|---|\n| </code> | ]]> |",
        "- \n- <x>\n  - y", "1. a\n2. b", "# </summary>", "\\<include/>", "\\\n", "![x](y)", "<li><li><ul>", "<td>", "///", "/// <summary>", "\u0001see\u0001",
    ];
}
