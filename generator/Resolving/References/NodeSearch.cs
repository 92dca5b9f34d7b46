using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.References;

/// <summary>Looks for a node below another, by identity. A stack, not recursion: documents decide how deep they are.</summary>
internal static class NodeSearch
{
    public static bool Contains(SpecNode top, SpecNode searched)
    {
        var pending = new Stack<SpecNode>();
        pending.Push(top);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (ReferenceEquals(node, searched))
            {
                return true;
            }

            foreach (var item in node.Items)
            {
                pending.Push(item);
            }

            foreach (var (_, value) in node.Members)
            {
                pending.Push(value);
            }
        }

        return false;
    }
}
