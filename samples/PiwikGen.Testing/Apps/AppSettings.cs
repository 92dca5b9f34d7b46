using System.Text.Json;
using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Apps;

/// <summary>The settings of apps: what there is, what it may be, and what it is where nobody says.</summary>
internal static class AppSettings
{
    private const int LongestName = 90;
    private const int SecondsPerYear = 365 * 24 * 60 * 60;

    private static readonly Dictionary<string, JsonNode> ByDefault = new(StringComparer.Ordinal)
    {
        ["timezone"] = "UTC", ["currency"] = "USD", ["excludeUnknownUrls"] = false, ["keepUrlFragment"] = true, ["eCommerceTracking"] = true,
        ["siteSearchTracking"] = true, ["siteSearchQueryParams"] = Texts("q", "query", "s", "search", "searchword", "keyword"), ["siteSearchCategoryParams"] = Texts(),
        ["delay"] = 500, ["excludedIps"] = Texts(), ["excludedUrlParams"] = Texts(), ["excludedUserAgents"] = Texts(), ["gdpr"] = true,
        ["gdprUserModeEnabled"] = false, ["privacyCookieDomainsEnabled"] = false, ["privacyCookieExpirationPeriod"] = SecondsPerYear,
        ["privacyCookieDomains"] = Texts(), ["gdprLocationRecognition"] = false, ["gdprDataAnonymization"] = true,
        ["gdprDataAnonymizationMode"] = "session_cookie_id", ["sharepointIntegration"] = false, ["privacyUseCookies"] = true,
        ["privacyUseFingerprinting"] = true, ["cnil"] = false, ["sessionIdStrictPrivacyMode"] = false, ["realTimeDashboards"] = false,
    };

    public static JsonObject Defaults(string name, string address)
    {
        var settings = new JsonObject { ["name"] = name, ["urls"] = Texts(address) };
        foreach (var (setting, value) in ByDefault)
        {
            settings[setting] = value.DeepClone();
        }

        return settings;
    }

    public static JsonObject Create(JsonObject attributes)
    {
        if (attributes["name"] is null || attributes["urls"] is not JsonArray { Count: > 0 } urls)
        {
            throw new RefusalException(400, "Invalid form", "An app needs a name and an address.", attributes["name"] is null ? "/name" : "/urls", code: "error.default");
        }

        var settings = Defaults("", urls[0]!.ToString());
        Apply(attributes, settings);
        return settings;
    }

    public static string TypeOf(JsonObject attributes) => attributes["appType"]?.ToString() switch
    {
        null or "web" => "web",
        "sharepoint" => "sharepoint",
        var type => throw new RefusalException(400, "Invalid form", $"AppType \"{type}\" is not supported (supported are sharepoint, web)", "/appType", code: "error.default"),
    };

    /// <summary>Takes over what is sent. Names that are no settings are passed over, as the real service does.</summary>
    public static void Apply(JsonObject attributes, JsonObject settings)
    {
        foreach (var (name, value) in attributes)
        {
            if (settings.TryGetPropertyValue(name, out var current))
            {
                Check(name, value, current!);
            }
        }

        foreach (var (name, value) in attributes)
        {
            if (settings.ContainsKey(name))
            {
                settings[name] = value!.DeepClone();
            }
        }
    }

    private static void Check(string name, JsonNode? value, JsonNode current)
    {
        if (value is null || KindOf(value) != KindOf(current))
        {
            throw new RefusalException(400, "Invalid form", "This value is not valid.", "/" + name, code: "error.default");
        }

        if (name == "name" && value.GetValue<string>().Length is 0 or > LongestName)
        {
            throw new RefusalException(400, "Invalid form", "This value is too long. It should have 90 characters or less.", "/name", code: "error.default");
        }
    }

    private static JsonValueKind KindOf(JsonNode value) => value.GetValueKind() is JsonValueKind.False ? JsonValueKind.True : value.GetValueKind();

    private static JsonArray Texts(params string[] texts) => new([.. texts.Select(static text => (JsonNode)text)]);
}
