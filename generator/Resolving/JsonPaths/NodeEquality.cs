using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>Whether two nodes hold equal values: members in any order, items in the same one.</summary>
internal static class NodeEquality
{
    public static bool AreEqual(SpecNode first, SpecNode second, JsonPathWalk walk)
    {
        var pending = new Stack<(SpecNode, SpecNode)>();
        pending.Push((first, second));
        while (pending.Count > 0)
        {
            walk.Spend();
            var (left, right) = pending.Pop();
            if (ReferenceEquals(left, right))
            {
                continue;
            }

            if (left.Kind != right.Kind || left.Members.Count != right.Members.Count || left.Items.Length != right.Items.Length)
            {
                return false;
            }

            if (!left.IsObject && !left.IsArray && !FilterValue.AreEqual(FilterValue.Of(left), FilterValue.Of(right), walk))
            {
                return false;
            }

            for (var index = 0; index < left.Items.Length; index++)
            {
                pending.Push((left.Items[index], right.Items[index]));
            }

            foreach (var (name, value) in left.Members)
            {
                if (right[name] is not { } other)
                {
                    return false;
                }

                pending.Push((value, other));
            }
        }

        return true;
    }
}
