using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>What a filter asks of a node.</summary>
internal abstract class FilterExpression
{
    public abstract bool Holds(SpecNode current, JsonPathWalk walk);
}
