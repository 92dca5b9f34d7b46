using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Finds schemas that are cases, or parts, of themselves: no value is needed to come back to where one started.</summary>
internal sealed class CaseCycles(RuleReport report)
{
    private readonly HashSet<SpecNode> _done = [];

    public void Check(SpecNode start)
    {
        if (_done.Contains(start) || (start["oneOf"] is null && start["anyOf"] is null && start["allOf"] is null))
        {
            return;
        }

        var open = new HashSet<SpecNode>();
        var pending = new Stack<(SpecNode Node, Queue<SpecNode> Next)>();
        Open(start, open, pending);
        while (pending.Count > 0)
        {
            var (node, next) = pending.Peek();
            if (next.Count == 0)
            {
                pending.Pop();
                open.Remove(node);
                _done.Add(node);
                continue;
            }

            var item = next.Dequeue();
            if (report.Followed(item) is not { IsObject: true } target || _done.Contains(target))
            {
                continue;
            }

            if (open.Contains(target))
            {
                report.Breaks(item["$ref"] ?? item, "The schema is a case of itself", "it adds nothing there");
                continue;
            }

            Open(target, open, pending);
        }
    }

    private static void Open(SpecNode node, HashSet<SpecNode> open, Stack<(SpecNode Node, Queue<SpecNode> Next)> pending)
    {
        open.Add(node);
        pending.Push((node, new Queue<SpecNode>((node["oneOf"]?.Items ?? []).Concat(node["anyOf"]?.Items ?? []).Concat(node["allOf"]?.Items ?? []))));
    }
}
