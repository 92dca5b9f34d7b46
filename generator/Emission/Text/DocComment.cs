using System.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>
/// Writes XML doc comments from text of a document, in Markdown or HTML. What comes out is well-formed XML in ASCII, each line
/// behind <c>///</c>, made of the elements written here and of nothing the document says.
/// </summary>
internal static class DocComment
{
    private const int Width = 120;

    /// <summary>Stands for a blank inside a tag, where a line is not to be broken. It cannot come from a document: XML has no such character.</summary>
    private const char InTag = '\u0001';

    /// <summary>Writes a summary, and behind it the description where that says more. Nothing, where both are empty.</summary>
    public static void Summary(SourceWriter writer, DocumentText? summary, DocumentText? description = null)
    {
        var blocks = Blocks(summary);
        var further = Blocks(description);
        Element(writer, "summary", StartsWith(further, blocks) ? further : [.. blocks, .. further]);
    }

    /// <summary>A parameter; nothing of one that the document has no words for.</summary>
    public static void Param(SourceWriter writer, string name, DocumentText? text) => Element(writer, "param", Blocks(text), Attribute("name", name.TrimStart('@')));

    public static void Returns(SourceWriter writer, DocumentText? text) => Element(writer, "returns", Blocks(text));

    public static void Exception(SourceWriter writer, string cref, DocumentText? text) => Element(writer, "exception", Blocks(text), Attribute("cref", cref));

    /// <summary>Remarks, and in front of them an optional line in a code font, such as the method and path of an operation.</summary>
    public static void Remarks(SourceWriter writer, DocumentText? text, DocumentText? code = null)
    {
        var blocks = Blocks(text);
        if (!string.IsNullOrWhiteSpace(code?.Raw))
        {
            blocks.Insert(0, new TextBlock(TextBlockKind.Verbatim, [code!.Raw]));
        }

        Element(writer, "remarks", blocks);
    }

    private static List<TextBlock> Blocks(DocumentText? text)
    {
        if (string.IsNullOrWhiteSpace(text?.Raw))
        {
            return [];
        }

        if (PlainText.IsParagraph(text!.Raw))
        {
            return [new TextBlock(TextBlockKind.Paragraph, [text.Raw.TrimEnd()])];
        }

        var lines = DescriptionLines.Of(text.Raw);
        var markdown = HtmlToMarkdown.Convert(lines);
        return MarkdownBlocks.Of(markdown, isHtml: !ReferenceEquals(lines, markdown));
    }

    /// <summary>Many documents repeat the summary at the beginning of the description.</summary>
    private static bool StartsWith(List<TextBlock> blocks, List<TextBlock> beginning) =>
        blocks.Count > 0 && beginning.Count == 1 && beginning[0].Kind == TextBlockKind.Paragraph && blocks[0].Kind == TextBlockKind.Paragraph
        && blocks[0].Parts[0].StartsWith(beginning[0].Parts[0].TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static string Attribute(string name, string value) => InTag + name + "=" + XmlText.Attribute(value);

    private static void Element(SourceWriter writer, string name, List<TextBlock> blocks, string attribute = "")
    {
        if (blocks.Count == 0)
        {
            return;
        }

        var (open, close) = ("<" + name + attribute + ">", "</" + name + ">");
        if (blocks.Count == 1 && blocks[0].Kind is TextBlockKind.Paragraph or TextBlockKind.Verbatim)
        {
            Paragraph(writer, open, blocks[0], close);
            return;
        }

        Line(writer, open);
        foreach (var block in blocks)
        {
            Block(writer, block);
        }

        Line(writer, close);
    }

    private static void Block(SourceWriter writer, TextBlock block)
    {
        switch (block.Kind)
        {
            case TextBlockKind.Paragraph or TextBlockKind.Verbatim:
                Paragraph(writer, "<para>", block, "</para>");
                break;
            case TextBlockKind.Code:
                Line(writer, "<code>");
                foreach (var line in block.Parts)
                {
                    writer.Line("/// " + XmlText.Of(line));
                }

                Line(writer, "</code>");
                break;
            default:
                Line(writer, block.Kind == TextBlockKind.NumberedList ? "<list type=\"number\">" : "<list type=\"bullet\">");
                foreach (var item in block.Parts)
                {
                    Wrapped(writer, "<item><description>" + Xml(item) + "</description></item>");
                }

                Line(writer, "</list>");
                break;
        }
    }

    /// <summary>On one line if there is room, else on several, of which the first and the last hold the tags.</summary>
    private static void Paragraph(SourceWriter writer, string open, TextBlock block, string close)
    {
        var xml = block.Kind == TextBlockKind.Verbatim ? "<c>" + XmlText.Of(block.Parts[0]) + "</c>" : Xml(block.Parts[0]);
        Wrapped(writer, open + xml + close);
    }

    private static string Xml(string markdown) => PlainText.IsInline(markdown) ? markdown : MarkdownInline.ToXml(markdown).Replace("<see href=", "<see" + InTag + "href=");

    /// <summary>Breaks at blanks. Blanks outside tags are all alike in XML, so that nothing changes.</summary>
    private static void Wrapped(SourceWriter writer, string xml)
    {
        if (xml.Length <= Width && xml.IndexOf(InTag) < 0 && xml.IndexOf("  ", StringComparison.Ordinal) < 0)
        {
            writer.Line($"/// {xml}");
            return;
        }

        var line = new StringBuilder(Width);
        for (var start = 0; start < xml.Length;)
        {
            var end = xml.IndexOf(' ', start);
            end = end < 0 ? xml.Length : end;
            if (line.Length > 0 && line.Length + 1 + end - start > Width)
            {
                Line(writer, line.ToString());
                line.Clear();
            }

            if (end > start)
            {
                _ = (line.Length > 0 ? line.Append(' ') : line).Append(xml, start, end - start);
            }

            start = end + 1;
        }

        if (line.Length > 0)
        {
            Line(writer, line.ToString());
        }
    }

    private static void Line(SourceWriter writer, string xml) => writer.Line($"/// {xml.Replace(InTag, ' ')}");
}
