using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>What the keywords of a schema say to whoever sets the value: default, range, length, pattern. Nothing of it is checked by C#.</summary>
internal static class SchemaFacts
{
    private const int MaxLength = 80;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "default", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "pattern",
    };

    public static string? Of(IReadOnlyList<SpecNode> nodes)
    {
        if (!HasAny(nodes))
        {
            return null;
        }

        var facts = new List<string>();
        Add(facts, Keyword(nodes, "default") is { } value ? Verbatim("Default", JsonOf(value)) : null);
        Add(facts, Range(nodes));
        Add(facts, Number(nodes, "multipleOf") is { } step and not "1" ? $"A multiple of {step}." : null);
        Add(facts, Count(nodes, "minLength", "maxLength", "character"));
        Add(facts, Count(nodes, "minItems", "maxItems", "item"));
        Add(facts, nodes.Any(static node => node.IsTrue("uniqueItems")) ? "No item twice." : null);
        Add(facts, Verbatim("Pattern", nodes.Select(static node => node.StringOf("pattern")).FirstOrDefault(static text => text is not null)));
        return facts.Count == 0 ? null : string.Join(" ", facts);
    }

    private static bool HasAny(IReadOnlyList<SpecNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var (name, _) in nodes[i].Members)
            {
                if (Keywords.Contains(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Add(List<string> facts, string? fact)
    {
        if (fact is not null)
        {
            facts.Add(fact);
        }
    }

    private static string? Range(IReadOnlyList<SpecNode> nodes)
    {
        var (from, isAbove) = Bound(nodes, "minimum", "exclusiveMinimum");
        var (to, isBelow) = Bound(nodes, "maximum", "exclusiveMaximum");
        return (from, to) switch
        {
            (null, null) => null,
            (not null, not null) when !isAbove && !isBelow => $"Range: {from} to {to}.",
            (not null, null) => $"{(isAbove ? "Greater than" : "At least")} {from}.",
            (null, not null) => $"{(isBelow ? "Less than" : "At most")} {to}.",
            _ => $"{(isAbove ? "Greater than" : "At least")} {from}, {(isBelow ? "less than" : "at most")} {to}.",
        };
    }

    // OpenAPI 3.0 has a boolean beside the bound, 3.1 a bound of its own.
    private static (string? Bound, bool IsExclusive) Bound(IReadOnlyList<SpecNode> nodes, string inclusive, string exclusive) =>
        Number(nodes, exclusive) is { } bound ? (bound, true) : (Number(nodes, inclusive), nodes.Any(node => node.IsTrue(exclusive)));

    private static string? Count(IReadOnlyList<SpecNode> nodes, string minimum, string maximum, string noun)
    {
        var from = Number(nodes, minimum) is "0" ? null : Number(nodes, minimum);
        var to = Number(nodes, maximum);
        return (from, to) switch
        {
            (null, null) => null,
            (_, null) => $"At least {from} {Plural(noun, from)}.",
            (null, _) => $"At most {to} {Plural(noun, to)}.",
            _ when from == to => $"Exactly {to} {Plural(noun, to)}.",
            _ => $"{from} to {to} {Plural(noun, to)}.",
        };
    }

    private static string Plural(string noun, string? count) => count == "1" ? noun : noun + "s";

    private static string? Number(IReadOnlyList<SpecNode> nodes, string keyword) =>
        Keyword(nodes, keyword) is { Kind: SpecNodeKind.Number, Text.Length: <= 40 } number ? number.Text : null;

    private static SpecNode? Keyword(IReadOnlyList<SpecNode> nodes, string keyword)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i][keyword] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static string? JsonOf(SpecNode node) => node.Kind switch
    {
        SpecNodeKind.String => node.Text,
        SpecNodeKind.Number or SpecNodeKind.Boolean or SpecNodeKind.Null => node.Text,
        SpecNodeKind.Array when node.Items.Length == 0 => "[]",
        SpecNodeKind.Object when node.Members.Count == 0 => "{}",
        _ => null,
    };

    // In a code font, which a backtick would end; what is long is better read in the document.
    private static string? Verbatim(string label, string? text) =>
        text is null || text.Length > MaxLength || text.Any(static unit => unit is '`' or < ' ' or > '~') ? null
        : text.Length == 0 ? $"{label}: empty."
        : $"{label}: `{text}`.";
}
