using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Path templates (OpenAPI 3.1, 4.8.2 and 4.8.8).</summary>
internal static class PathRules
{
    public static void Check(SpecMembers paths, RuleReport report)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in paths)
        {
            if (member.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (CheckTemplate(member, report) is not { } shape)
            {
                continue;
            }

            if (known.TryGetValue(shape, out var other))
            {
                report.NameBreaks(member, $"'{member.Name}' is the same path as '{other}' with other names for its parameters", "both are generated");
            }
            else
            {
                known.Add(shape, member.Name);
            }
        }
    }

    /// <summary>The path with its parameters left nameless; null where it is no template.</summary>
    private static string? CheckTemplate(SpecMember member, RuleReport report)
    {
        var path = member.Name;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var shape = new System.Text.StringBuilder();
        var rest = 0;
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', rest))
        {
            var close = path.IndexOf('}', open);
            if (close < 0 || path.IndexOf('{', open + 1) is > 0 and var next && next < close)
            {
                report.NameBreaks(member, $"The path '{path}' has a brace without its counterpart", "the brace is part of the path");
                return null;
            }

            if (open == rest && open > 0 && path[open - 1] == '}')
            {
                report.NameBreaks(member, $"Nothing stands between two parameters of the path '{path}', and no server can tell where one of them ends", "both are written there");
            }

            var name = path.Substring(open + 1, close - open - 1);
            if (!names.Add(name))
            {
                report.NameBreaks(member, $"The parameter '{name}' stands twice in the path '{path}'", "both places get the same value");
            }

            shape.Append(path, rest, open - rest).Append("{}");
            rest = close + 1;
        }

        return shape.Append(path, rest, path.Length - rest).ToString();
    }
}
