namespace PiwikGen.Requests;

/// <summary>A path template cut into its literal pieces and the names of the parameters between them.</summary>
internal sealed class PathTemplate
{
    private PathTemplate(string[] literals, string[] names)
    {
        Literals = literals;
        Names = names;
        HasRepeatedNames = names.Distinct(StringComparer.Ordinal).Count() < names.Length;
    }

    /// <summary>One more than there are names; already encoded.</summary>
    public string[] Literals { get; }

    public string[] Names { get; }

    public bool HasRepeatedNames { get; }

    /// <summary>
    /// Documents tell operations on one path apart by a fragment, <c>/files#restore</c>, which is not sent, or by a fixed query,
    /// <c>/files?draft=true</c>, which is.
    /// </summary>
    public static PathTemplate Parse(string text)
    {
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        var path = fragment < 0 ? text : text[..fragment];
        var literals = new List<string>();
        var names = new List<string>();
        var literalStart = 0;
        while (true)
        {
            var open = path.IndexOf('{', literalStart);
            var close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }
            literals.Add(Encode(path[literalStart..open], isFirst: names.Count == 0));
            names.Add(path[(open + 1)..close]);
            literalStart = close + 1;
        }
        literals.Add(Encode(path[literalStart..], isFirst: names.Count == 0));
        return new PathTemplate([.. literals], [.. names]);
    }

    private static string Encode(string literal, bool isFirst)
    {
        // An encoded dot counts as a dot wherever segments are compared, in System.Uri and on servers.
        var plain = literal.Replace("%2E", ".", StringComparison.OrdinalIgnoreCase);
        var text = isFirst && !plain.StartsWith('/') ? "/" + plain : plain;
        var buffer = new TextBuffer();
        try
        {
            buffer.AppendEncoded(text, WireEncoding.PathLiteral);
            return buffer.ToString();
        }
        finally
        {
            buffer.Release();
        }
    }
}
