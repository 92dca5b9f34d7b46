using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>
/// Lays a value over another as the Overlay Specification says: members of objects one by one, items of arrays behind those that are
/// there, everything else in place of what was there. Both have at most <see cref="ReadingLimits.Depth"/> levels.
/// </summary>
internal static class NodeMerge
{
    public static SpecNode Merge(SpecNode target, SpecNode update)
    {
        if (target.IsObject && update.IsObject)
        {
            return MergeObjects(target, update);
        }

        if (target.IsArray && update.IsArray)
        {
            return Append(target, update.Items);
        }

        // A member without a value, "components:", stands in the specification's own example for a part that stays as it is.
        return update.Kind == SpecNodeKind.Null && (target.IsObject || target.IsArray) ? target : update;
    }

    public static SpecNode Append(SpecNode target, params SpecNode[] items) =>
        SpecNode.Array(target.File, target.Line, target.Column, [.. target.Items, .. items]);

    private static SpecNode MergeObjects(SpecNode target, SpecNode update)
    {
        var members = new List<SpecMember>(target.Members.Count + update.Members.Count);
        foreach (var member in target.Members)
        {
            members.Add(update[member.Name] is { } value ? member with { Value = Merge(member.Value, value) } : member);
        }

        foreach (var member in update.Members)
        {
            if (target[member.Name] is null)
            {
                members.Add(member);
            }
        }

        return SpecNode.Object(target.File, target.Line, target.Column, new SpecMembers([.. members]));
    }
}
