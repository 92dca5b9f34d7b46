using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>
/// Lays a value over another as the Overlay Specification says: members of objects one by one, items of arrays behind those that are
/// there, everything else in place of what was there. Objects within objects wait on a stack: documents decide how deep they are.
/// </summary>
internal static class NodeMerge
{
    public static SpecNode Merge(SpecNode target, SpecNode update)
    {
        if (!target.IsObject || !update.IsObject)
        {
            return Replace(target, update);
        }

        var open = new Stack<OpenMerge>();
        open.Push(new OpenMerge(target, update));
        while (true)
        {
            if (open.Peek().TryNext(out var value, out var over))
            {
                if (value.IsObject && over.IsObject)
                {
                    open.Push(new OpenMerge(value, over));
                }
                else
                {
                    open.Peek().Add(Replace(value, over));
                }

                continue;
            }

            var merged = open.Pop().Close();
            if (open.Count == 0)
            {
                return merged;
            }

            open.Peek().Add(merged);
        }
    }

    public static SpecNode Append(SpecNode target, params SpecNode[] items) =>
        SpecNode.Array(target.File, target.Line, target.Column, [.. target.Items, .. items]);

    private static SpecNode Replace(SpecNode target, SpecNode update)
    {
        if (target.IsArray && update.IsArray)
        {
            return Append(target, update.Items);
        }

        // A member without a value, "components:", stands in the specification's own example for a part that stays as it is.
        return update.Kind == SpecNodeKind.Null && (target.IsObject || target.IsArray) ? target : update;
    }
}
