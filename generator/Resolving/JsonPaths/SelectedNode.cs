using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>A node and the way that led to it: a node of a tree does not know where it stands.</summary>
internal sealed class SelectedNode
{
    private SelectedNode(SelectedNode? parent, string? name, int index, SpecNode value)
    {
        Parent = parent;
        Name = name;
        Index = index;
        Value = value;
    }

    /// <summary>Null for the root.</summary>
    public SelectedNode? Parent { get; }

    /// <summary>The member's name; null for an item and for the root.</summary>
    public string? Name { get; }

    public int Index { get; }

    public SpecNode Value { get; }

    public static SelectedNode Root(SpecNode value) => new(null, null, 0, value);

    public SelectedNode Member(string name, SpecNode value) => new(this, name, 0, value);

    public SelectedNode Item(int index, SpecNode value) => new(this, null, index, value);

    public IEnumerable<SelectedNode> Children()
    {
        foreach (var (name, value) in Value.Members)
        {
            yield return Member(name, value);
        }

        for (var index = 0; index < Value.Items.Length; index++)
        {
            yield return Item(index, Value.Items[index]);
        }
    }

    /// <summary>The way from the root to here, the root itself left out.</summary>
    public Stack<SelectedNode> Way()
    {
        var way = new Stack<SelectedNode>();
        for (var node = this; node.Parent is not null; node = node.Parent)
        {
            way.Push(node);
        }

        return way;
    }
}
