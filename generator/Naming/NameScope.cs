namespace PiwikGen.Generator.Naming;

/// <summary>
/// Gives every request of one scope a name of its own, whatever the order they come in. Of several that want one name the
/// plainest keeps it (see <see cref="Compare"/>); the others get a name derived from their own text, so that it stays when
/// a further one is added to the document.
/// </summary>
internal sealed class NameScope
{
    /// <summary>Spelling out symbols makes a readable name of a few of them, and a riddle of many.</summary>
    private const int MaxSpelledLength = 48;

    private static readonly HashSet<string> OfMembers = new(ReservedNames.Members, StringComparer.Ordinal);
    private static readonly HashSet<string> OfEnums = new(ReservedNames.EnumMembers, StringComparer.Ordinal);
    private static readonly HashSet<string> OfOperations = new(ReservedNames.Operations, StringComparer.Ordinal);
    private static readonly HashSet<string> OfParameters = new(ReservedNames.Parameters, StringComparer.Ordinal);

    private readonly Func<string, Identifier> _preferred;
    private readonly string _afterReserved;
    private readonly IEqualityComparer<string> _comparer;
    private readonly HashSet<string> _reserved;
    private readonly string[] _alsoReserved;

    private NameScope(
        Func<string, Identifier> preferred, string afterReserved, IEqualityComparer<string> comparer, HashSet<string> reserved, params string[] alsoReserved)
    {
        _preferred = preferred;
        _afterReserved = afterReserved;
        _comparer = comparer;
        _reserved = reserved;
        _alsoReserved = alsoReserved;
    }

    /// <summary>The members of one type, which cannot have its name (CS0542).</summary>
    public static NameScope Members(Identifier enclosingType, params string[] reserved) =>
        new(static raw => Identifier.Member(raw), "Value", StringComparer.Ordinal, OfMembers, [enclosingType.Name, .. reserved]);

    /// <summary>The values of one enum, which cannot have its name either.</summary>
    public static NameScope EnumMembers(Identifier enclosingType, params string[] reserved) =>
        new(static raw => Identifier.Member(raw), "Value", StringComparer.Ordinal, OfEnums, [enclosingType.Name, .. reserved]);

    /// <summary>The types of one namespace; names that differ in case alone count as one, for files and for other languages.</summary>
    public static NameScope Types(params string[] reserved) =>
        new(static raw => Identifier.Type(raw), "Model", StringComparer.OrdinalIgnoreCase, new HashSet<string>(reserved, StringComparer.OrdinalIgnoreCase));

    /// <summary>The methods of one client.</summary>
    public static NameScope Operations(params string[] reserved) =>
        new(static raw => Identifier.Member(raw), "Operation", StringComparer.Ordinal, OfOperations, reserved);

    /// <summary>The parameters of one method, beside the names its body uses.</summary>
    public static NameScope Parameters(params string[] reserved) =>
        new(static raw => Identifier.Parameter(raw), "Value", StringComparer.Ordinal, OfParameters, reserved);

    /// <summary>Names for raw texts; equal texts share one.</summary>
    public IReadOnlyDictionary<string, Identifier> Settle(IEnumerable<string> rawNames) =>
        Settle(rawNames.Distinct(StringComparer.Ordinal).Select(raw => new NameRequest(raw, raw, _preferred(raw))));

    /// <summary>A name per <see cref="NameRequest.Key"/>; of several requests with one key, the first in order counts.</summary>
    public IReadOnlyDictionary<string, Identifier> Settle(IEnumerable<NameRequest> requests)
    {
        var sorted = requests.ToList();
        sorted.Sort(Compare);
        var taken = new HashSet<string>(_comparer);
        var names = new Dictionary<string, Identifier>(sorted.Count, StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var others = new List<NameRequest>();
        foreach (var request in sorted)
        {
            if (!keys.Add(request.Key))
            {
                continue;
            }

            if (TryTake(request.Preferred, taken))
            {
                names.Add(request.Key, request.Preferred);
            }
            else
            {
                others.Add(request);
            }
        }

        foreach (var request in others)
        {
            names.Add(request.Key, Other(request, taken));
        }

        return names;
    }

    /// <summary>The order in which a name is given away: by priority, then to who is written exactly like it, then to the shortest text.</summary>
    private static int Compare(NameRequest left, NameRequest right)
    {
        var order = left.Priority.CompareTo(right.Priority);
        order = order != 0 ? order : IsExact(right).CompareTo(IsExact(left));
        order = order != 0 ? order : left.Raw.Length.CompareTo(right.Raw.Length);
        order = order != 0 ? order : string.CompareOrdinal(left.Raw, right.Raw);
        return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
    }

    private bool TryTake(Identifier name, HashSet<string> taken) => !IsReserved(name.Name) && taken.Add(name.Name);

    private bool IsReserved(string name) => _reserved.Contains(name) || _alsoReserved.Contains(name, _comparer);

    private static bool IsExact(NameRequest request) => string.Equals(request.Raw, request.Preferred.Name, StringComparison.Ordinal);

    private Identifier Other(NameRequest request, HashSet<string> taken)
    {
        foreach (var candidate in Candidates(request))
        {
            if (TryTake(candidate, taken))
            {
                return candidate;
            }
        }

        // Two tails of 64 bits are equal by intent only; even then every request gets a name, in an order that is settled.
        for (var number = 2; ; number++)
        {
            var candidate = request.Preferred.With("_" + StableHash.Long(request.Key) + "_" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (TryTake(candidate, taken))
            {
                return candidate;
            }
        }
    }

    private IEnumerable<Identifier> Candidates(NameRequest request)
    {
        foreach (var alternative in request.Alternatives ?? [])
        {
            yield return alternative;
        }

        if (IsReserved(request.Preferred.Name))
        {
            yield return request.Preferred.With(_afterReserved);
        }

        if (CaseWord(request.Raw) is { } caseWord)
        {
            yield return request.Preferred.With(caseWord);
        }
        else if (IsSpellable(request.Raw)
            && Identifier.Spelled(request.Raw, request.Preferred) is var spelled
            && spelled.Name.Length <= 2 * MaxSpelledLength)
        {
            yield return spelled;
        }

        yield return request.Preferred.With("_" + StableHash.Short(request.Key));
        yield return request.Preferred.With("_" + StableHash.Long(request.Key));
    }

    /// <summary>Only texts without capitals: <c>a_b</c> and <c>A_B</c> would be spelled alike, and the name would move when the other one comes.</summary>
    private static bool IsSpellable(string raw) => raw.Length is > 0 and <= MaxSpelledLength && !raw.Any(static unit => unit is >= 'A' and <= 'Z');

    /// <summary>What tells <c>asc</c> and <c>ASC</c> apart, if the whole text is of one case.</summary>
    private static string? CaseWord(string raw)
    {
        var (lower, upper) = (raw.Length > 0, raw.Length > 0);
        foreach (var unit in raw)
        {
            lower &= unit is >= 'a' and <= 'z';
            upper &= unit is >= 'A' and <= 'Z';
        }

        return lower ? "Lowercase" : upper ? "Uppercase" : null;
    }
}
