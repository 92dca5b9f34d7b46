namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>The members or items of which something holds.</summary>
internal sealed class FilterSelector(FilterExpression condition) : Selector
{
    public override void Select(SelectedNode parent, JsonPathWalk walk, List<SelectedNode> selected)
    {
        foreach (var child in parent.Children())
        {
            walk.Spend();
            if (condition.Holds(child.Value, walk))
            {
                selected.Add(child);
            }
        }
    }
}
