using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>How many values a node holds, itself included, and how deep they lie.</summary>
internal readonly record struct NodeSize(int Values, int Depth)
{
    /// <summary>Counts on a stack of its own, and no further than the most that is read of a file.</summary>
    public static NodeSize Of(SpecNode top)
    {
        var (values, deepest) = (0, 0);
        var pending = new Stack<(SpecNode Node, int Depth)>();
        pending.Push((top, 1));
        while (pending.Count > 0 && values <= ReadingLimits.Values)
        {
            var (node, depth) = pending.Pop();
            values++;
            deepest = Math.Max(deepest, depth);
            foreach (var item in node.Items)
            {
                pending.Push((item, depth + 1));
            }

            foreach (var (_, value) in node.Members)
            {
                pending.Push((value, depth + 1));
            }
        }

        return new NodeSize(values, deepest);
    }
}
