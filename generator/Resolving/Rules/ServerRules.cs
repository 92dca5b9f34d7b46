using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Server Objects and their variables (OpenAPI 3.1, 4.8.5 and 4.8.6).</summary>
internal static class ServerRules
{
    public static void Check(SpecNode[] servers, RuleReport report)
    {
        foreach (var server in servers.Where(report.IsNew))
        {
            foreach (var member in server.Members)
            {
                report.MentionForeign(member);
            }

            foreach (var (name, variable) in report.Members(server["variables"]))
            {
                CheckVariable(name, variable, report);
            }
        }
    }

    private static void CheckVariable(string name, SpecNode variable, RuleReport report)
    {
        if (variable.IsObject && variable["default"] is null)
        {
            report.Breaks(variable, $"The server variable '{name}' has no default", "it stands in the address as it is");
        }

        if (variable["enum"] is not { IsArray: true } values)
        {
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values.Items.Where(value => !known.Add(value.Text)))
        {
            report.Breaks(value, $"The value '{value.Text}' of the server variable '{name}' is given twice", "it counts once");
        }

        if (variable["default"] is { IsString: true } @default && !known.Contains(@default.Text))
        {
            report.Breaks(@default, $"The default of the server variable '{name}' is none of its values", "the default is used");
        }
    }
}
