using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>Asks queries of a document, and counts its steps: a short query may ask for more than there is time for.</summary>
internal sealed class JsonPathWalk(SpecNode root, WalkBudget budget)
{
    /// <summary>What <c>$</c> means.</summary>
    public SpecNode Root { get; } = root;

    public IReadOnlyList<SelectedNode> Select(JsonPath path) => Select(path, Root);

    public IReadOnlyList<SelectedNode> Select(JsonPath path, SpecNode from)
    {
        var current = new List<SelectedNode> { SelectedNode.Root(from) };
        foreach (var segment in path.Segments)
        {
            var next = new List<SelectedNode>();
            foreach (var node in current)
            {
                Step(segment, node, next);
            }

            current = next;
        }

        return current;
    }

    /// <summary>Counts one step.</summary>
    /// <exception cref="WalkTooLongException">There were too many.</exception>
    public void Spend() => budget.Spend();

    private void Step(Segment segment, SelectedNode node, List<SelectedNode> next)
    {
        if (!segment.IsDescendant)
        {
            Pick(segment, node, next);
            return;
        }

        // In document order: children wait on the stack in reverse.
        var pending = new Stack<SelectedNode>();
        pending.Push(node);
        while (pending.Count > 0)
        {
            var visited = pending.Pop();
            Pick(segment, visited, next);
            foreach (var child in visited.Children().Where(static child => child.Value.IsObject || child.Value.IsArray).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private void Pick(Segment segment, SelectedNode node, List<SelectedNode> next)
    {
        Spend();
        foreach (var selector in segment.Selectors)
        {
            selector.Select(node, this, next);
        }
    }
}
