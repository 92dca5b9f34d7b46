using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>Two values and how they are to stand to each other.</summary>
internal sealed class Comparison(Operand left, string @operator, Operand right) : FilterExpression
{
    /// <summary>The longer before those that they begin with.</summary>
    public static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    public override bool Holds(SpecNode current, JsonPathWalk walk)
    {
        var first = left.ValueOf(current, walk);
        var second = right.ValueOf(current, walk);
        return @operator switch
        {
            "==" => FilterValue.AreEqual(first, second, walk),
            "!=" => !FilterValue.AreEqual(first, second, walk),
            "<" => FilterValue.IsLess(first, second),
            ">" => FilterValue.IsLess(second, first),
            "<=" => FilterValue.IsLess(first, second) || FilterValue.AreEqual(first, second, walk),
            _ => FilterValue.IsLess(second, first) || FilterValue.AreEqual(first, second, walk),
        };
    }
}
