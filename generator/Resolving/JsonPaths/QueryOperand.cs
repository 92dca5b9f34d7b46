using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>What a query within a filter finds, from the node in question (<c>@</c>) or from the root (<c>$</c>).</summary>
internal sealed class QueryOperand(bool isRelative, JsonPath path) : Operand
{
    public bool IsSingular => path.IsSingular;

    public IReadOnlyList<SelectedNode> Select(SpecNode current, JsonPathWalk walk)
    {
        walk.Spend();
        return walk.Select(path, isRelative ? current : walk.Root);
    }

    public override FilterValue ValueOf(SpecNode current, JsonPathWalk walk) =>
        Select(current, walk) is [var found, ..] ? FilterValue.Of(found.Value) : FilterValue.Nothing;
}
