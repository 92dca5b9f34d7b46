namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>The item at an index; a negative one counts from the end.</summary>
internal sealed class IndexSelector(int index) : Selector
{
    public override void Select(SelectedNode parent, JsonPathWalk walk, List<SelectedNode> selected)
    {
        var items = parent.Value.Items;
        var place = index < 0 ? items.Length + index : index;
        if (place >= 0 && place < items.Length)
        {
            selected.Add(parent.Item(place, items[place]));
        }
    }
}
