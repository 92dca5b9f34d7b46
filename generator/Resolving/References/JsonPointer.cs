using System.Globalization;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.References;

/// <summary>JSON Pointers (RFC 6901) as fragments of references.</summary>
internal static class JsonPointer
{
    /// <summary>The node that the pointer leads to; null where it leads nowhere. The last token that was read comes along: it is often a name.</summary>
    public static SpecNode? Find(SpecNode root, string pointer, out string? lastToken)
    {
        lastToken = null;
        var node = root;
        if (pointer.Length == 0 || pointer == "/")
        {
            return node;
        }

        if (pointer[0] != '/')
        {
            return null;
        }

        foreach (var raw in pointer.Substring(1).Split('/'))
        {
            lastToken = Unescape(raw);
            if ((node.IsArray ? ItemOf(node, lastToken) : node[lastToken]) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    /// <summary>A name as a token of a pointer.</summary>
    public static string Escape(string token) => token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The name that a token stands for.</summary>
    public static string Unescape(string token) =>
        token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    private static SpecNode? ItemOf(SpecNode array, string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Items.Length
            ? array.Items[index]
            : null;
}
