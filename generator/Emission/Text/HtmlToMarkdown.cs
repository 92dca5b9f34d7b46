using System.Text;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>
/// The HTML that descriptions contain, as Markdown. Only tags known here are taken for markup; everything else between angle
/// brackets stays and is escaped later (<c>List&lt;T&gt;</c>, <c>&lt;include&gt;</c>). Whatever this misreads is ugly, never unsafe.
/// </summary>
internal sealed class HtmlToMarkdown
{
    private const int MaxTagLength = 400;

    private readonly string _html;
    private readonly StringBuilder _markdown = new();
    private readonly Stack<string?> _links = new();
    private int _preformattedUntil;

    private HtmlToMarkdown(string html) => _html = html;

    /// <summary>Lines in, lines out; those inside code fences and code spans are left alone.</summary>
    public static List<string> Convert(List<string> lines)
    {
        var text = string.Join("\n", lines);
        return text.IndexOf('<') < 0 ? lines : [.. new HtmlToMarkdown(text).Convert().Split('\n')];
    }

    private string Convert()
    {
        for (var index = 0; index < _html.Length; index++)
        {
            switch (_html[index])
            {
                case '`' when index >= _preformattedUntil:
                    index = CopyCode(index) - 1;
                    break;
                case '<':
                    index += Tag(index);
                    break;
                default:
                    _markdown.Append(_html[index]);
                    break;
            }
        }

        return _markdown.ToString();
    }

    /// <summary>Copies a span or fence of code as it is; returns where it ends.</summary>
    private int CopyCode(int start)
    {
        var ticks = start;
        while (ticks < _html.Length && _html[ticks] == '`')
        {
            ticks++;
        }

        var fence = _html.Substring(start, ticks - start);
        var close = _html.IndexOf(fence, ticks, StringComparison.Ordinal);
        var end = close < 0 ? ticks : close + fence.Length;
        _markdown.Append(_html, start, end - start);
        return end;
    }

    /// <summary>Writes what the tag at <paramref name="start"/> means; returns how many further characters it has.</summary>
    private int Tag(int start)
    {
        if (string.CompareOrdinal(_html, start, "<!--", 0, 4) == 0 && _html.IndexOf("-->", start + 4, StringComparison.Ordinal) is > 0 and var comment)
        {
            return comment + 2 - start;
        }

        var end = _html.IndexOf('>', start, Math.Min(MaxTagLength, _html.Length - start));
        var tag = end < 0 ? null : HtmlTag.Parse(_html.Substring(start + 1, end - start - 1));
        if (tag is null || !(start < _preformattedUntil ? tag.Name is "code" or "span" : Write(tag, end)))
        {
            _markdown.Append('<');
            return 0;
        }

        return end - start;
    }

    private bool Write(HtmlTag tag, int end)
    {
        switch (tag.Name)
        {
            case "br":
                _markdown.Append("  \n");
                return true;
            case "p" or "div" or "section" or "article" or "blockquote" or "details" or "summary" or "hr" or "table" or "thead" or "tbody"
                or "tfoot" or "dl" or "ul" or "ol" or "center":
                _markdown.Append("\n\n");
                return true;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _markdown.Append(tag.IsClosing ? "\n\n" : "\n\n# ");
                return true;
            case "li" or "dt" or "dd":
                _markdown.Append(tag.IsClosing ? "\n" : "\n* ");
                return true;
            case "tr":
                _markdown.Append(tag.IsClosing ? "\n" : "\n| ");
                return true;
            case "td" or "th":
                _markdown.Append(tag.IsClosing ? " | " : string.Empty);
                return true;
            case "code" or "tt" or "kbd" or "samp" or "var":
                _markdown.Append('`');
                return true;
            case "pre":
                return Preformatted(tag, end);
            case "a":
                Link(tag);
                return true;
            case "img":
                _markdown.Append(tag.Attribute("alt"));
                return true;
            case "b" or "strong" or "i" or "em" or "u" or "s" or "del" or "ins" or "small" or "big" or "sub" or "sup" or "span" or "font" or "mark"
                or "abbr" or "cite" or "q" or "caption" or "colgroup" or "col" or "nobr" or "wbr":
                return true;
            default:
                return false;
        }
    }

    private bool Preformatted(HtmlTag tag, int end)
    {
        if (tag.IsClosing)
        {
            _markdown.Append("\n```\n");
            return true;
        }

        // What is inside is code: only its own end tag counts.
        _markdown.Append("\n```\n");
        var close = _html.IndexOf("</pre", end, StringComparison.OrdinalIgnoreCase);
        _preformattedUntil = close < 0 ? _html.Length : close;
        return true;
    }

    private void Link(HtmlTag tag)
    {
        if (!tag.IsClosing)
        {
            var href = tag.Attribute("href");
            _links.Push(href);
            _markdown.Append(href is null ? string.Empty : "[");
        }
        else if (_links.Count > 0 && _links.Pop() is { } href)
        {
            _markdown.Append("](").Append(href.Replace(" ", "%20").Replace(")", "%29")).Append(')');
        }
    }
}
