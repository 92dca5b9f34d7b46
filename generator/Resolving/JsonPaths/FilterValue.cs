using System.Globalization;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>A value that is compared; nothing at all is one too (RFC 9535, 2.3.5.2.2).</summary>
internal readonly record struct FilterValue(SpecNodeKind? Kind, string Text, SpecNode? Node)
{
    public static FilterValue Nothing { get; } = new(null, "", null);

    public static FilterValue Of(SpecNode node) => new(node.Kind, node.Text, node);

    public static bool AreEqual(FilterValue left, FilterValue right, JsonPathWalk walk)
    {
        if (left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind switch
        {
            SpecNodeKind.Number => CompareNumbers(left.Text, right.Text) == 0,
            SpecNodeKind.Array or SpecNodeKind.Object => NodeEquality.AreEqual(left.Node!, right.Node!, walk),
            _ => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
        };
    }

    /// <summary>Only numbers and strings have an order; every other pair is in none.</summary>
    public static bool IsLess(FilterValue left, FilterValue right) => (left.Kind, right.Kind) switch
    {
        (SpecNodeKind.Number, SpecNodeKind.Number) => CompareNumbers(left.Text, right.Text) < 0,
        (SpecNodeKind.String, SpecNodeKind.String) => string.CompareOrdinal(left.Text, right.Text) < 0,
        _ => false,
    };

    private static int CompareNumbers(string left, string right)
    {
        const NumberStyles Styles = NumberStyles.Float;
        if (decimal.TryParse(left, Styles, CultureInfo.InvariantCulture, out var first) && decimal.TryParse(right, Styles, CultureInfo.InvariantCulture, out var second))
        {
            return first.CompareTo(second);
        }

        return double.TryParse(left, Styles, CultureInfo.InvariantCulture, out var one) && double.TryParse(right, Styles, CultureInfo.InvariantCulture, out var other)
            ? one.CompareTo(other)
            : string.CompareOrdinal(left, right);
    }
}
