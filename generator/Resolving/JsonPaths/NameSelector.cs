namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>The member of a name.</summary>
internal sealed class NameSelector(string name) : Selector
{
    public override void Select(SelectedNode parent, JsonPathWalk walk, List<SelectedNode> selected)
    {
        if (parent.Value[name] is { } value)
        {
            selected.Add(parent.Member(name, value));
        }
    }
}
