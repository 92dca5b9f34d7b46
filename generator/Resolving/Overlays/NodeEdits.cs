using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.JsonPaths;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>
/// The places of a tree that are to be changed, as a tree of their own: however many there are, each object on the way is written
/// anew once, and everything else is shared with the tree before.
/// </summary>
internal sealed class NodeEdits
{
    private readonly Dictionary<string, NodeEdits> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<int, NodeEdits> _items = [];
    private bool _isSelected;

    /// <summary>Whether anything below the place changes.</summary>
    public bool HasInner => _members.Count + _items.Count > 0;

    public NodeEdits? OfMember(string name) => _members.TryGetValue(name, out var edits) ? edits : null;

    public NodeEdits? OfItem(int index) => _items.TryGetValue(index, out var edits) ? edits : null;

    public void Add(SelectedNode node)
    {
        var edits = this;
        foreach (var step in node.Way())
        {
            edits = step.Name is { } name ? At(edits._members, name) : At(edits._items, step.Index);
        }

        edits._isSelected = true;
    }

    /// <summary>The tree with the selected nodes changed, inner ones first; null where the node itself goes away.</summary>
    public SpecNode? Rewrite(SpecNode node, Func<SpecNode, SpecNode?> change)
    {
        var open = new Stack<OpenEdit>();
        open.Push(new OpenEdit(this, node));
        while (true)
        {
            if (open.Peek().TryNext(out var edits, out var child))
            {
                open.Push(new OpenEdit(edits, child));
                continue;
            }

            var done = open.Pop();
            var changed = done.Edits._isSelected ? change(done.Close()) : done.Close();
            if (open.Count == 0)
            {
                return changed;
            }

            open.Peek().Add(changed);
        }
    }

    private static NodeEdits At<TKey>(Dictionary<TKey, NodeEdits> edits, TKey key)
        where TKey : notnull
    {
        if (!edits.TryGetValue(key, out var found))
        {
            found = new NodeEdits();
            edits.Add(key, found);
        }

        return found;
    }
}
