using System.Globalization;
using PiwikGen.Generator.Diagnostics;

namespace PiwikGen.Generator.Reading;

/// <summary>An object or array whose end has not been read yet.</summary>
internal sealed class OpenNode(bool isObject, int line, int column)
{
    // So few names are compared quicker than hashed.
    private const int FewMembers = 12;

    private readonly List<SpecMember>? _members = isObject ? [] : null;
    private readonly List<SpecNode>? _items = isObject ? null : [];
    private string? _name;
    private int _nameLine;
    private int _nameColumn;

    public bool IsObject => isObject;

    public int Line => line;

    public int Column => column;

    public bool HasName => _name is not null;

    public void NameNext(string name, int nameLine, int nameColumn)
    {
        _name = name;
        _nameLine = nameLine;
        _nameColumn = nameColumn;
    }

    public void Add(SpecNode node)
    {
        if (_items is not null)
        {
            _items.Add(node);
            return;
        }

        _members!.Add(new SpecMember(_name!, node, _nameLine, _nameColumn));
        _name = null;
    }

    public SpecNode[] TakeItems() => [.. _items!];

    /// <summary>The members by distinct names; a second one of the same name is reported and left out.</summary>
    public SpecMember[] TakeMembers(TreeBuilder builder)
    {
        if (_members!.Count <= FewMembers && !HasDuplicates(_members))
        {
            return [.. _members];
        }

        var seen = new Dictionary<string, SpecMember>(_members!.Count, StringComparer.Ordinal);
        var kept = new List<SpecMember>(_members.Count);
        foreach (var member in _members)
        {
            if (seen.TryGetValue(member.Name, out var first))
            {
                builder.Report(SpecProblem.AtName(
                    builder.File,
                    member,
                    ReadingDescriptors.DuplicateName,
                    member.Name,
                    (first.NameLine + 1).ToString(CultureInfo.InvariantCulture),
                    (first.NameColumn + 1).ToString(CultureInfo.InvariantCulture)));
                continue;
            }

            seen.Add(member.Name, member);
            kept.Add(member);
        }

        return [.. kept];
    }

    private static bool HasDuplicates(List<SpecMember> members)
    {
        for (var index = 1; index < members.Count; index++)
        {
            for (var before = 0; before < index; before++)
            {
                if (string.Equals(members[index].Name, members[before].Name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
