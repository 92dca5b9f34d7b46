namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>Items from a start to before an end, by steps (RFC 9535, 2.3.4.2.2).</summary>
internal sealed class SliceSelector(int? start, int? end, int step) : Selector
{
    public override void Select(SelectedNode parent, JsonPathWalk walk, List<SelectedNode> selected)
    {
        var items = parent.Value.Items;
        if (step == 0 || items.Length == 0)
        {
            return;
        }

        var first = Bound(start ?? (step > 0 ? 0 : items.Length - 1), items.Length);
        var last = end is null ? (step > 0 ? items.Length : -1) : Bound(end.Value, items.Length);
        for (long index = first; step > 0 ? index < last : index > last; index += step)
        {
            walk.Spend();
            selected.Add(parent.Item((int)index, items[index]));
        }
    }

    private int Bound(int index, int length)
    {
        var place = index < 0 ? (long)length + index : index;
        return (int)(step > 0 ? Math.Min(Math.Max(place, 0), length) : Math.Min(Math.Max(place, -1), length - 1));
    }
}
