using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary><c>||</c></summary>
internal sealed class AnyOf(IReadOnlyList<FilterExpression> parts) : FilterExpression
{
    public override bool Holds(SpecNode current, JsonPathWalk walk) => parts.Any(part => part.Holds(current, walk));
}
