using System.Text;

namespace PiwikGen.Generator.Naming;

/// <summary>
/// Names of generated files. Roslyn drops all output of a generator over one bad name or two that differ in case alone,
/// and a name becomes a file under <c>obj</c> where <c>EmitCompilerGeneratedFiles</c> is on.
/// </summary>
internal static class HintName
{
    public const string Extension = ".g.cs";

    /// <summary>The longest name there is, extension included.</summary>
    public const int MaxLength = 60;

    private const int HashTail = 9;

    /// <summary>A hint name from raw texts, joined by dots.</summary>
    public static string Of(params string[] parts)
    {
        var stem = new StringBuilder();
        foreach (var part in parts)
        {
            AppendSafe(stem, part);
        }

        var joined = string.Join("\0", parts);
        var name = stem.Length == 0 ? "_" + StableHash.Short(joined) : stem.ToString();
        return Limit(name, joined) + Extension;
    }

    /// <summary>A name for each key, different from each other whatever the case; of two that clash, the later in the order of the keys changes.</summary>
    public static IReadOnlyDictionary<string, string> Settle(IEnumerable<KeyValuePair<string, string>> preferredByKey)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in preferredByKey.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var name = pair.Value;
            for (var number = 1; !taken.Add(name); number++)
            {
                var stem = pair.Value.Substring(0, pair.Value.Length - Extension.Length);
                var tail = StableHash.Short(number == 1 ? pair.Key : pair.Key + "\0" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                name = stem.Substring(0, Math.Min(stem.Length, MaxLength - Extension.Length - HashTail)).TrimEnd('.') + "_" + tail + Extension;
            }

            names[pair.Key] = name;
        }

        return names;
    }

    private static void AppendSafe(StringBuilder stem, string part)
    {
        var start = stem.Length;
        foreach (var unit in part)
        {
            if (Words.IsAsciiLetterOrDigit(unit) || unit == '_')
            {
                if (stem.Length == start && start > 0)
                {
                    stem.Append('.');
                }

                stem.Append(unit);
            }
            else if (unit == '.' && stem.Length > 0 && stem[stem.Length - 1] != '.')
            {
                stem.Append('.');
            }
            else if (unit != '.' && stem.Length > start && stem[stem.Length - 1] is not ('_' or '.'))
            {
                stem.Append('_');
            }
        }

        while (stem.Length > 0 && stem[stem.Length - 1] is '.')
        {
            stem.Length--;
        }
    }

    private static string Limit(string stem, string raw)
    {
        // Windows opens a device for "con" and "con.anything".
        var safe = IsDevice(stem) ? "_" + stem : stem;
        return safe.Length + Extension.Length <= MaxLength
            ? safe
            : safe.Substring(0, MaxLength - Extension.Length - HashTail).TrimEnd('.') + "_" + StableHash.Short(raw);
    }

    private static bool IsDevice(string stem)
    {
        var dot = stem.IndexOf('.');
        var first = (dot < 0 ? stem : stem.Substring(0, dot)).ToUpperInvariant();
        return first is "CON" or "PRN" or "AUX" or "NUL" or "CONIN" or "CONOUT" or "CLOCK"
            || (first.Length == 4 && first.Substring(0, 3) is "COM" or "LPT" && char.IsDigit(first[3]));
    }
}
