using System.Text;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>Running Markdown text as XML: code spans and links as elements, emphasis without its marks, everything else escaped.</summary>
internal sealed class MarkdownInline
{
    /// <summary>How far the end of a link or an emphasis is looked for.</summary>
    private const int Reach = 500;

    private readonly string _text;
    private readonly bool _allowsLinks;
    private readonly StringBuilder _xml = new();
    private readonly HashSet<int> _closing = [];

    private MarkdownInline(string text, bool allowsLinks)
    {
        _text = text;
        _allowsLinks = allowsLinks;
    }

    public static string ToXml(string text) => new MarkdownInline(text, allowsLinks: true).Convert();

    private string Convert()
    {
        for (var index = 0; index < _text.Length; index++)
        {
            index += Next(index) - 1;
        }

        return _xml.ToString();
    }

    /// <summary>Writes what begins at <paramref name="index"/>; returns its length.</summary>
    private int Next(int index)
    {
        var taken = _text[index] switch
        {
            '\n' => Break(),
            ' ' => Blank(),
            '\\' => Escape(index),
            '`' => Code(index),
            '&' => Entity(index),
            '*' or '_' or '~' => Emphasis(index),
            '!' when index + 1 < _text.Length && _text[index + 1] == '[' => Image(index),
            '[' when _allowsLinks => Link(index),
            '<' when _allowsLinks => AutoLink(index),
            _ => 0,
        };
        return taken > 0 ? taken : 1 + XmlText.Append(_xml, _text, index);
    }

    private int Break()
    {
        _xml.Append("<br/>");
        return 1;
    }

    /// <summary>Several blanks are one, as Markdown and XML have it.</summary>
    private int Blank()
    {
        if (_xml.Length == 0 || _xml[_xml.Length - 1] != ' ')
        {
            _xml.Append(' ');
        }

        return 1;
    }

    private int Escape(int index)
    {
        if (index + 1 >= _text.Length || "\\`*_{}[]()#+-.!|~<>\"'&$:;,/=?@^%".IndexOf(_text[index + 1]) < 0)
        {
            return 0;
        }

        XmlText.Append(_xml, _text, index + 1);
        return 2;
    }

    private int Code(int index)
    {
        var ticks = RunLength(index);
        var close = _text.IndexOf(new string('`', ticks), index + ticks, StringComparison.Ordinal);
        if (close < 0)
        {
            return 0;
        }

        var code = _text.Substring(index + ticks, close - index - ticks).Replace('\n', ' ').Trim();
        if (code.Length > 0)
        {
            _xml.Append("<c>");
            XmlText.Append(_xml, code);
            _xml.Append("</c>");
        }

        return close + ticks - index;
    }

    private int Entity(int index)
    {
        if (HtmlEntities.Read(_text, index, out var length) is not { } text)
        {
            return 0;
        }

        if (text == " ")
        {
            Blank();
            return length;
        }

        XmlText.Append(_xml, text);
        return length;
    }

    /// <summary>Leaves the marks of an emphasis out, if this one has a partner; <c>snake_case</c> and <c>a * b</c> have none.</summary>
    private int Emphasis(int index)
    {
        var length = RunLength(index);
        if (_closing.Remove(index))
        {
            return length;
        }

        if (length <= 3 && !(_text[index] == '~' && length == 1) && CanOpen(index, length) && FindClosing(index, length) is { } closing)
        {
            _closing.Add(closing);
            return length;
        }

        _xml.Append(_text, index, length);
        return length;
    }

    private int? FindClosing(int open, int length)
    {
        var end = Math.Min(_text.Length, open + Reach);
        for (var index = open + length; index < end; index++)
        {
            if (_text[index] != _text[open])
            {
                continue;
            }

            var run = RunLength(index);
            if (run == length && CanClose(index, length))
            {
                return index;
            }

            index += run - 1;
        }

        return null;
    }

    private bool CanOpen(int index, int length) =>
        index + length < _text.Length && !char.IsWhiteSpace(_text[index + length])
        && (_text[index] != '_' || index == 0 || !char.IsLetterOrDigit(_text[index - 1]));

    private bool CanClose(int index, int length) =>
        !char.IsWhiteSpace(_text[index - 1])
        && (_text[index] != '_' || index + length == _text.Length || !char.IsLetterOrDigit(_text[index + length]));

    private int Image(int index)
    {
        if (!ReadLink(index + 1, out var text, out _, out var length))
        {
            return 0;
        }

        XmlText.Append(_xml, text);
        return length + 1;
    }

    private int Link(int index)
    {
        if (!ReadLink(index, out var text, out var url, out var length))
        {
            return 0;
        }

        var inner = new MarkdownInline(text, allowsLinks: false).Convert();
        AppendLink(url, inner);
        return length;
    }

    private int AutoLink(int index)
    {
        var close = _text.IndexOf('>', index, Math.Min(Reach, _text.Length - index));
        var url = close < 0 ? string.Empty : _text.Substring(index + 1, close - index - 1);
        if (!WebLink.IsSafe(url))
        {
            return 0;
        }

        AppendLink(url, XmlText.Of(url));
        return close + 1 - index;
    }

    private void AppendLink(string url, string innerXml)
    {
        if (innerXml.Length == 0 || !WebLink.IsSafe(url))
        {
            _xml.Append(innerXml);
            return;
        }

        _xml.Append("<see href=").Append(XmlText.Attribute(url)).Append('>').Append(innerXml).Append("</see>");
    }

    /// <summary><c>[text](url "title")</c>, <c>[text][reference]</c>.</summary>
    private bool ReadLink(int open, out string text, out string url, out int length)
    {
        (text, url, length) = (string.Empty, string.Empty, 0);
        var close = _text.IndexOf(']', open, Math.Min(Reach, _text.Length - open));
        if (close < 0 || close + 1 >= _text.Length || _text[close + 1] is not ('(' or '['))
        {
            return false;
        }

        var isInline = _text[close + 1] == '(';
        var end = _text.IndexOf(isInline ? ')' : ']', close + 1, Math.Min(Reach, _text.Length - close - 1));
        if (end < 0)
        {
            return false;
        }

        text = _text.Substring(open + 1, close - open - 1);
        url = isInline ? _text.Substring(close + 2, end - close - 2).Trim().Split(' ')[0].Trim('<', '>') : string.Empty;
        length = end + 1 - open;
        return true;
    }

    private int RunLength(int index)
    {
        var end = index;
        while (end < _text.Length && _text[end] == _text[index])
        {
            end++;
        }

        return end - index;
    }
}
