namespace PiwikGen.Generator.Reading;

/// <summary>Finds the objects of a tree that carry a name of their own, in document order, as the reader notes them on its way.</summary>
internal static class AnchorSearch
{
    public static IReadOnlyList<SpecNode> In(SpecNode top)
    {
        var found = new List<SpecNode>();
        var pending = new Stack<SpecNode>();
        pending.Push(top);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (IsAnchor(node))
            {
                found.Add(node);
            }

            for (var index = node.Items.Length - 1; index >= 0; index--)
            {
                pending.Push(node.Items[index]);
            }

            for (var index = node.Members.Count - 1; index >= 0; index--)
            {
                pending.Push(node.Members[index].Value);
            }
        }

        return found;
    }

    public static bool IsAnchor(SpecNode node) =>
        node.StringOf("$id") is not null || node.StringOf("$anchor") is not null || node.StringOf("$dynamicAnchor") is not null;
}
