using System.Diagnostics.CodeAnalysis;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>An object or array with changes below it, of which some are done.</summary>
internal sealed class OpenEdit(NodeEdits edits, SpecNode node)
{
    private readonly List<SpecMember> _members = [];
    private readonly List<SpecNode> _items = [];
    private int _index;

    public NodeEdits Edits => edits;

    /// <summary>The next child that changes, or has changes below it; what became of it is given back by <see cref="Add"/>.</summary>
    public bool TryNext([NotNullWhen(true)] out NodeEdits? childEdits, [NotNullWhen(true)] out SpecNode? child)
    {
        for (; edits.HasInner && _index < node.Members.Count; _index++)
        {
            var member = node.Members[_index];
            if (edits.OfMember(member.Name) is { } found)
            {
                (childEdits, child) = (found, member.Value);
                return true;
            }

            _members.Add(member);
        }

        for (; edits.HasInner && _index < node.Items.Length; _index++)
        {
            if (edits.OfItem(_index) is { } found)
            {
                (childEdits, child) = (found, node.Items[_index]);
                return true;
            }

            _items.Add(node.Items[_index]);
        }

        (childEdits, child) = (null, null);
        return false;
    }

    /// <param name="changed">The child as it is now; null where it is gone.</param>
    public void Add(SpecNode? changed)
    {
        var index = _index++;
        if (changed is null)
        {
            return;
        }

        if (node.IsObject)
        {
            _members.Add(node.Members[index] with { Value = changed });
        }
        else
        {
            _items.Add(changed);
        }
    }

    public SpecNode Close() => !edits.HasInner ? node
        : node.IsObject ? SpecNode.Object(node.File, node.Line, node.Column, new SpecMembers([.. _members]))
        : SpecNode.Array(node.File, node.Line, node.Column, [.. _items]);
}
