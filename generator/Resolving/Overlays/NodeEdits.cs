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
        var inner = _members.Count + _items.Count == 0 ? node : node.IsObject ? Members(node, change) : Items(node, change);
        return _isSelected ? change(inner) : inner;
    }

    private SpecNode Members(SpecNode node, Func<SpecNode, SpecNode?> change)
    {
        var members = new List<SpecMember>(node.Members.Count);
        foreach (var member in node.Members)
        {
            if (!_members.TryGetValue(member.Name, out var edits))
            {
                members.Add(member);
            }
            else if (edits.Rewrite(member.Value, change) is { } value)
            {
                members.Add(member with { Value = value });
            }
        }

        return SpecNode.Object(node.File, node.Line, node.Column, new SpecMembers([.. members]));
    }

    private SpecNode Items(SpecNode node, Func<SpecNode, SpecNode?> change)
    {
        var items = new List<SpecNode>(node.Items.Length);
        for (var index = 0; index < node.Items.Length; index++)
        {
            var item = _items.TryGetValue(index, out var edits) ? edits.Rewrite(node.Items[index], change) : node.Items[index];
            if (item is not null)
            {
                items.Add(item);
            }
        }

        return SpecNode.Array(node.File, node.Line, node.Column, [.. items]);
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
