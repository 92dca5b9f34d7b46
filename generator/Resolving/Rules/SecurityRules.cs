using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Security schemes and what asks for them (OpenAPI 3.1, 4.8.27 to 4.8.30).</summary>
internal static class SecurityRules
{
    private static readonly string[] Flows = ["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"];
    private static readonly string[] Urls = ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"];

    // The registry of HTTP authentication schemes, in lower case.
    private static readonly HashSet<string> HttpSchemes = new(StringComparer.Ordinal)
    {
        "basic", "bearer", "concealed", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "oauth", "privatetoken", "scram-sha-1", "scram-sha-256", "vapid",
    };

    public static void Check(SpecNode top, RuleReport report)
    {
        CheckRequirements(top["security"], report);
        foreach (var (name, scheme) in SchemesOf(report))
        {
            if (report.Followed(scheme) is { IsObject: true } found && report.IsNew(found))
            {
                CheckScheme(name, found, report);
            }
        }
    }

    public static void CheckRequirements(SpecNode? requirements, RuleReport report)
    {
        foreach (var member in (requirements?.Items ?? []).SelectMany(static requirement => requirement.Members))
        {
            // From 3.2 on a requirement may name its scheme by a reference.
            if (SchemesOf(report).Find(member.Name) is null && !member.Name.Contains('/'))
            {
                report.NameBreaks(member, $"No security scheme is called '{member.Name}'", "the options of the client decide how calls are authorized");
            }
        }
    }

    private static void CheckScheme(string name, SpecNode scheme, RuleReport report)
    {
        switch (scheme.StringOf("type"))
        {
            case "apiKey" when scheme["name"] is not { IsString: true, Text.Length: > 0 }:
                report.Breaks(scheme["name"] ?? scheme, $"The API key '{name}' has no name under which it is sent", "it is not sent");
                break;
            case "http" when scheme["scheme"] is { IsString: true } kind && !HttpSchemes.Contains(kind.Text.ToLowerInvariant()):
                report.Breaks(kind, $"HTTP knows no authentication scheme '{kind.Text}'", "the options of the client decide how calls are authorized");
                break;
            case "mutualTLS" when report.Spec.Version == OpenApiVersion.V30:
                report.Breaks(scheme["type"]!, "'mutualTLS' is part of OpenAPI from 3.1 on", "it was read as there");
                break;
            case "openIdConnect":
                CheckUrl(scheme["openIdConnectUrl"], report);
                break;
            case "oauth2":
                CheckFlows(scheme["flows"], report);
                break;
        }
    }

    private static void CheckFlows(SpecNode? flows, RuleReport report)
    {
        foreach (var flow in Flows.Select(flow => flows?[flow]).OfType<SpecNode>())
        {
            foreach (var url in Urls)
            {
                CheckUrl(flow[url], report);
            }
        }
    }

    // An address, or the path of one at the API itself.
    private static void CheckUrl(SpecNode? url, RuleReport report)
    {
        if (url is { IsString: true } && !url.Text.StartsWith("/", StringComparison.Ordinal) && !Uri.TryCreate(url.Text, UriKind.Absolute, out _))
        {
            report.Breaks(url, $"'{url.Text}' is no URL", "it is taken for a path at the API");
        }
    }

    private static SpecMembers SchemesOf(RuleReport report) =>
        report.Members(report.Followed(report.Spec.Root.Root!["components"])?["securitySchemes"]);
}
