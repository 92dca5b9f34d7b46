using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary><c>!</c></summary>
internal sealed class Not(FilterExpression part) : FilterExpression
{
    public override bool Holds(SpecNode current, JsonPathWalk walk) => !part.Holds(current, walk);
}
