using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>Whether a query finds anything, be it false or null.</summary>
internal sealed class Existence(QueryOperand query) : FilterExpression
{
    public override bool Holds(SpecNode current, JsonPathWalk walk) => query.Select(current, walk).Count > 0;
}
