namespace PiwikGen.Generator.Emission.Text;

/// <summary>A tag, from the text between its angle brackets.</summary>
internal sealed class HtmlTag
{
    private readonly string _attributes;

    private HtmlTag(string name, bool isClosing, string attributes)
    {
        Name = name;
        IsClosing = isClosing;
        _attributes = attributes;
    }

    /// <summary>The element's name in lower case.</summary>
    public string Name { get; }

    public bool IsClosing { get; }

    public static HtmlTag? Parse(string text)
    {
        var start = text.Length > 0 && text[0] == '/' ? 1 : 0;
        var end = start;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        {
            end++;
        }

        // "<code>" and "<br/>" are tags; "<http://...>", "<a@b.c>" and "<T, U>" are not.
        return end > start && (end == text.Length || text[end] is ' ' or '\n' or '/')
            ? new HtmlTag(text.Substring(start, end - start).ToLowerInvariant(), start == 1, text.Substring(end))
            : null;
    }

    /// <summary>The value of an attribute in quotation marks, or null.</summary>
    public string? Attribute(string name)
    {
        var at = _attributes.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        var start = at + name.Length + 1;
        if (at < 0 || start >= _attributes.Length || _attributes[start] is not ('"' or '\''))
        {
            return null;
        }

        var end = _attributes.IndexOf(_attributes[start], start + 1);
        return end < 0 ? null : _attributes.Substring(start + 1, end - start - 1);
    }
}
