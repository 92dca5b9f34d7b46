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

    public static PathTemplate Parse(string path)
    {
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
        var text = isFirst && !literal.StartsWith('/') ? "/" + literal : literal;
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
