namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>Picks children of a node.</summary>
internal abstract class Selector
{
    public abstract void Select(SelectedNode parent, JsonPathWalk walk, List<SelectedNode> selected);
}
