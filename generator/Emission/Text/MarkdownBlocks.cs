using System.Text;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>Splits Markdown into blocks: the part of CommonMark that descriptions use, lists of lists as one list, tables as code.</summary>
internal sealed class MarkdownBlocks
{
    private const int CodeIndent = 4;

    private readonly bool _isHtml;
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _paragraph = new();
    private TextBlock? _list;
    private bool _blankInList;

    private MarkdownBlocks(bool isHtml) => _isHtml = isHtml;

    /// <param name="lines">The lines of the text.</param>
    /// <param name="isHtml">Whether they come from HTML, where indentation is only for the eye.</param>
    public static List<TextBlock> Of(List<string> lines, bool isHtml)
    {
        var reader = new MarkdownBlocks(isHtml);
        for (var index = 0; index < lines.Count; index++)
        {
            index += reader.Read(lines, index);
        }

        reader.EndParagraph();
        reader._list = null;
        return reader._blocks;
    }

    /// <summary>Reads the line at <paramref name="index"/>; returns how many further lines it took.</summary>
    private int Read(List<string> lines, int index)
    {
        var line = lines[index].Trim();
        while (line.Length > 0 && line[0] == '>')
        {
            line = line.Substring(1).TrimStart();
        }

        if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
        {
            return ReadFence(lines, index, line.Substring(0, 3));
        }

        if (IsIndentedCode(lines[index]))
        {
            return ReadIndentedCode(lines, index);
        }

        if (IsTableAt(lines, index))
        {
            return ReadTable(lines, index);
        }

        ReadLine(lines[index], line);
        return 0;
    }

    private void ReadLine(string line, string trimmed)
    {
        if (trimmed.Length == 0)
        {
            EndParagraph();
            _blankInList = _list is not null;
        }
        else if (IsRule(trimmed))
        {
            EndParagraph();
        }
        else if (HeadingText(trimmed) is { } heading)
        {
            EndBlock();
            _paragraph.Append(heading);
            EndParagraph();
        }
        else if (Item(trimmed, out var isNumbered) is { } item)
        {
            ReadItem(item, isNumbered);
        }
        else
        {
            ReadText(line, trimmed);
        }
    }

    private int ReadFence(List<string> lines, int index, string fence)
    {
        EndBlock();
        var indent = lines[index].Length - lines[index].TrimStart().Length;
        var code = new List<string>();
        var at = index + 1;
        for (; at < lines.Count && !lines[at].TrimStart().StartsWith(fence, StringComparison.Ordinal); at++)
        {
            var extra = Math.Min(indent, lines[at].Length - lines[at].TrimStart().Length);
            code.Add(lines[at].Substring(extra).TrimEnd());
        }

        AddCode(code);
        return at - index;
    }

    private int ReadIndentedCode(List<string> lines, int index)
    {
        var code = new List<string>();
        var at = index;
        for (; at < lines.Count && (IsIndented(lines[at]) || lines[at].Trim().Length == 0); at++)
        {
            code.Add(IsIndented(lines[at]) ? lines[at].Substring(CodeIndent).TrimEnd() : string.Empty);
        }

        AddCode(code);
        return at - index - 1;
    }

    private int ReadTable(List<string> lines, int index)
    {
        EndBlock();
        var rows = new List<string>();
        var at = index;
        for (; at < lines.Count && lines[at].IndexOf('|') >= 0; at++)
        {
            if (!IsDelimiterRow(lines[at]))
            {
                rows.Add(lines[at].Trim());
            }
        }

        AddCode(rows);
        return at - index - 1;
    }

    private void ReadItem(string item, bool isNumbered)
    {
        EndParagraph();
        var kind = isNumbered ? TextBlockKind.NumberedList : TextBlockKind.BulletList;
        if (_list is null)
        {
            _list = new TextBlock(kind, []);
            _blocks.Add(_list);
        }

        _list.Parts.Add(item);
        _blankInList = false;
    }

    private void ReadText(string line, string trimmed)
    {
        if (_list is { } list && (!_blankInList || line[0] == ' '))
        {
            list.Parts[list.Parts.Count - 1] += " " + trimmed;
            return;
        }

        _list = null;
        if (_paragraph.Length > 0 && _paragraph[_paragraph.Length - 1] != '\n')
        {
            _paragraph.Append(' ');
        }

        var breaks = line.EndsWith("  ", StringComparison.Ordinal) || line.EndsWith("\\", StringComparison.Ordinal);
        _paragraph.Append(trimmed.TrimEnd('\\'));
        if (breaks)
        {
            _paragraph.Append('\n');
        }
    }

    private void EndBlock()
    {
        EndParagraph();
        _list = null;
    }

    private void EndParagraph()
    {
        var text = _paragraph.ToString().Trim();
        _paragraph.Clear();
        if (text.Length > 0)
        {
            _blocks.Add(new TextBlock(TextBlockKind.Paragraph, [text]));
        }
    }

    private void AddCode(List<string> code)
    {
        while (code.Count > 0 && code[code.Count - 1].Trim().Length == 0)
        {
            code.RemoveAt(code.Count - 1);
        }

        if (code.Count > 0)
        {
            _blocks.Add(new TextBlock(TextBlockKind.Code, code));
        }
    }

    /// <summary>Only where a paragraph may begin; below a list or within HTML, being indented means something else.</summary>
    private bool IsIndentedCode(string line) => !_isHtml && _list is null && _paragraph.Length == 0 && IsIndented(line);

    private static bool IsIndented(string line) => line.StartsWith("    ", StringComparison.Ordinal) && line.Trim().Length > 0;

    private static bool IsTableAt(List<string> lines, int index)
    {
        var line = lines[index].Trim();
        var hasDelimiter = index + 1 < lines.Count && line.IndexOf('|') >= 0 && IsDelimiterRow(lines[index + 1]);
        return hasDelimiter || (line.Length > 1 && line[0] == '|' && line.IndexOf('|', 1) > 0);
    }

    private static bool IsDelimiterRow(string line) =>
        line.IndexOf('-') >= 0 && line.IndexOf('|') >= 0 && line.All(static unit => unit is '-' or ':' or '|' or ' ');

    /// <summary><c>---</c> and <c>***</c>, and what underlines a heading.</summary>
    private static bool IsRule(string line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' or '=' && line.All(unit => unit == line[0] || unit == ' ');

    private static string? HeadingText(string line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#')
        {
            level++;
        }

        return level is > 0 and <= 6 && level < line.Length && line[level] == ' ' ? line.Trim('#', ' ') : null;
    }

    private static string? Item(string line, out bool isNumbered)
    {
        isNumbered = false;
        if (line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' ')
        {
            return line.Substring(2).TrimStart();
        }

        var digits = 0;
        while (digits < line.Length && digits < 4 && line[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        isNumbered = digits > 0 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
        return isNumbered ? line.Substring(digits + 2).TrimStart() : null;
    }
}
