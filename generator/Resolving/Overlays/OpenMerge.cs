using System.Diagnostics.CodeAnalysis;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>Two objects of which one is being laid over the other, member by member.</summary>
internal sealed class OpenMerge(SpecNode target, SpecNode update)
{
    private readonly List<SpecMember> _members = new(target.Members.Count + update.Members.Count);
    private int _index;

    /// <summary>The next value that has another to be laid over it; its result is given back by <see cref="Add"/>.</summary>
    public bool TryNext([NotNullWhen(true)] out SpecNode? value, [NotNullWhen(true)] out SpecNode? over)
    {
        for (; _index < target.Members.Count; _index++)
        {
            var member = target.Members[_index];
            if (update[member.Name] is { } found)
            {
                (value, over) = (member.Value, found);
                return true;
            }

            _members.Add(member);
        }

        (value, over) = (null, null);
        return false;
    }

    public void Add(SpecNode merged) => _members.Add(target.Members[_index++] with { Value = merged });

    public SpecNode Close()
    {
        foreach (var member in update.Members)
        {
            if (target[member.Name] is null)
            {
                _members.Add(member);
            }
        }

        return SpecNode.Object(target.File, target.Line, target.Column, new SpecMembers([.. _members]));
    }
}
