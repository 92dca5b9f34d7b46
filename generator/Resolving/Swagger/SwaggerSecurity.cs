using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Swagger;

/// <summary>A security definition of Swagger 2.0 as a security scheme.</summary>
internal static class SwaggerSecurity
{
    public static SpecNode Convert(SpecNode definition)
    {
        var members = NewNode.Kept(definition, "description").ToList();
        switch (definition.StringOf("type"))
        {
            case "basic":
                members.Add(NewNode.Member("type", NewNode.Text(definition, "http")));
                members.Add(NewNode.Member("scheme", NewNode.Text(definition, "basic")));
                break;
            case "oauth2":
                members.Add(NewNode.Member("type", NewNode.Text(definition, "oauth2")));
                var flow = NewNode.Object(definition, NewNode.Kept(definition, "authorizationUrl", "tokenUrl", "scopes"));
                members.Add(NewNode.Member("flows", NewNode.Object(definition, [NewNode.Member(FlowOf(definition), flow)])));
                break;
            default:
                members.AddRange(definition.Members.Where(static member => member.Name is "type" or "name" or "in"));
                break;
        }

        return NewNode.Object(definition, members);
    }

    private static string FlowOf(SpecNode definition) => definition.StringOf("flow") switch
    {
        "application" => "clientCredentials",
        "accessCode" => "authorizationCode",
        "password" => "password",
        _ => "implicit",
    };
}
