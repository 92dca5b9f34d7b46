using System.Collections;

namespace PiwikGen.Generator.Reading;

/// <summary>The members of an object in document order. Names are unique: a second one of the same name is a problem found on reading.</summary>
internal sealed class SpecMembers : IReadOnlyList<SpecMember>
{
    /// <summary>Up to this many members a scan is quicker than a hash.</summary>
    private const int ScanLimit = 8;

    private readonly SpecMember[] _members;
    private readonly Dictionary<string, int>? _indexes;

    public static SpecMembers Empty { get; } = new([]);

    /// <summary>Takes over the array, whose names must differ.</summary>
    public SpecMembers(SpecMember[] members)
    {
        _members = members;
        if (members.Length <= ScanLimit)
        {
            return;
        }

        _indexes = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        for (var index = 0; index < members.Length; index++)
        {
            _indexes[members[index].Name] = index;
        }
    }

    public int Count => _members.Length;

    public SpecMember this[int index] => _members[index];

    /// <summary>The value of the member of this name, or null when there is none.</summary>
    public SpecNode? Find(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : _members[index].Value;
    }

    /// <summary>The place of the member of this name, or -1.</summary>
    public int IndexOf(string name)
    {
        if (_indexes is not null)
        {
            return _indexes.TryGetValue(name, out var found) ? found : -1;
        }

        for (var index = 0; index < _members.Length; index++)
        {
            if (string.Equals(_members[index].Name, name, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    public Enumerator GetEnumerator() => new(_members);

    IEnumerator<SpecMember> IEnumerable<SpecMember>.GetEnumerator() => ((IEnumerable<SpecMember>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();

    /// <summary>Walks the members without allocating.</summary>
    public struct Enumerator(SpecMember[] members)
    {
        private int _index = -1;

        public readonly SpecMember Current => members[_index];

        public bool MoveNext() => ++_index < members.Length;
    }
}
