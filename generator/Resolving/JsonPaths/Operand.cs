using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>One side of a comparison.</summary>
internal abstract class Operand
{
    public abstract FilterValue ValueOf(SpecNode current, JsonPathWalk walk);
}
