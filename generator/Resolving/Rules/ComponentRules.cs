using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Components that are there to be referred to (OpenAPI 3.1, 4.8.7).</summary>
internal sealed class ComponentRules(RuleReport report, ContentRules contents, ParameterRules parameters)
{
    private static readonly string[] Kinds =
        ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes"];

    public void Check(SpecNode? components)
    {
        foreach (var kind in Kinds)
        {
            foreach (var member in report.Members(report.Followed(components)?[kind]))
            {
                if (!Tokens.IsComponentName(member.Name))
                {
                    report.NameBreaks(member, $"A component's name has letters, digits, '.', '-' and '_' alone, and '{member.Name}' has others", "references find it all the same");
                }

                if (member.Value.Kind == SpecNodeKind.Null)
                {
                    report.Breaks(member.Value, $"The component '{member.Name}' must be an object, and is null", "a reference to it leads nowhere");
                }

                CheckContent(kind, member.Value);
            }
        }
    }

    private void CheckContent(string kind, SpecNode component)
    {
        switch (kind)
        {
            case "responses":
                contents.CheckResponse(component);
                break;
            case "parameters" when report.Followed(component) is { } parameter:
                parameters.Check(parameter);
                break;
            case "requestBodies":
                contents.CheckBody(component);
                break;
            case "headers":
                contents.CheckHeader(component);
                break;
        }
    }
}
