using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary><c>&amp;&amp;</c></summary>
internal sealed class AllOf(IReadOnlyList<FilterExpression> parts) : FilterExpression
{
    public override bool Holds(SpecNode current, JsonPathWalk walk) => parts.All(part => part.Holds(current, walk));
}
