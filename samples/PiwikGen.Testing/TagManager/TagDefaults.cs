using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>What a tag is where its creator does not say.</summary>
internal static class TagDefaults
{
    private static readonly Dictionary<string, string> ConsentTypes = new(StringComparer.Ordinal)
    {
        ["custom_content"] = "not_require_consent", ["custom_popup"] = "not_require_consent", ["cookie_information_cmp_integration"] = "not_require_consent",
        ["adroll"] = "remarketing", ["facebook_retargeting_pixel"] = "remarketing", ["google_adwords"] = "remarketing",
        ["bing_ads"] = "conversion_tracking", ["doubleclick_floodlight"] = "conversion_tracking", ["linkedin"] = "conversion_tracking",
        ["hub_spot"] = "marketing_automation", ["marketo"] = "marketing_automation", ["mautic"] = "marketing_automation",
        ["sales_manago"] = "marketing_automation", ["salesforce_pardot"] = "marketing_automation", ["hot_jar"] = "user_feedback", ["qualaroo"] = "user_feedback",
        ["ab_tasty"] = "ab_testing_and_personalization", ["optimizely"] = "ab_testing_and_personalization", ["visual_website_optimizer"] = "ab_testing_and_personalization",
    };

    public static JsonObject Complete(JsonObject attributes)
    {
        var template = attributes["template"]!.GetValue<string>();
        Default("is_active", true);
        Default("priority", 0);
        Default("consent_type", ConsentTypes.GetValueOrDefault(template, "analytics"));
        Default("respect_visitors_privacy", true);
        Default("disable_in_debug_mode", false);
        Default("document_write", false);
        Default("tag_type", template == "custom_content" ? "sync" : "async");
        Default("scheduler", new JsonObject { ["date_ranges"] = new JsonArray(), ["times_of_day"] = new JsonArray() });
        return attributes;

        void Default(string name, JsonNode value)
        {
            if (!attributes.ContainsKey(name))
            {
                attributes[name] = value;
            }
        }
    }
}
