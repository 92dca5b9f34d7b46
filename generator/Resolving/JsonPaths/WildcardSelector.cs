namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>All members, or all items.</summary>
internal sealed class WildcardSelector : Selector
{
    public override void Select(SelectedNode parent, JsonPathWalk walk, List<SelectedNode> selected)
    {
        foreach (var child in parent.Children())
        {
            walk.Spend();
            selected.Add(child);
        }
    }
}
