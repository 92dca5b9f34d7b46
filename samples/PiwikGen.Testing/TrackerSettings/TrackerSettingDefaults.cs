using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TrackerSettings;

/// <summary>The tracker settings of an account that nobody changed.</summary>
internal static class TrackerSettingDefaults
{
    public static JsonObject Create() => new()
    {
        ["anonymize_visitor_geolocation_level"] = "none",
        ["anonymize_visitor_ip_level"] = 0,
        ["campaign_content_params"] = new JsonArray(),
        ["campaign_id_params"] = new JsonArray("pk_cid", "utm_id"),
        ["campaign_keyword_params"] = new JsonArray(),
        ["campaign_medium_params"] = new JsonArray("pk_medium", "utm_medium"),
        ["campaign_name_params"] = new JsonArray("pk_campaign", "piwik_campaign", "pk_cpn", "utm_campaign"),
        ["campaign_source_params"] = new JsonArray(),
        ["create_new_visit_when_campaign_changes"] = false,
        ["create_new_visit_when_website_referrer_changes"] = false,
        ["enable_fingerprinting_across_websites"] = false,
        ["set_ip_tracking"] = true,
        ["exclude_crawlers"] = true,
        ["exclude_unknown_urls"] = false,
        ["excluded_ips"] = new JsonArray(),
        ["excluded_user_agents"] = new JsonArray(),
        ["fingerprint_based_on_anonymized_ip"] = false,
        ["keep_url_fragment"] = true,
        ["session_limit_exceeded_action"] = "split_and_exclude",
        ["session_max_duration_seconds"] = 43200,
        ["session_max_event_count"] = 5000,
        ["site_search_category_params"] = new JsonArray(),
        ["site_search_query_params"] = new JsonArray("q", "query", "s", "search", "searchword", "keyword"),
        ["strip_site_search_query_parameters"] = false,
        ["tracking_fingerprint_disabled"] = false,
        ["trust_visitors_cookies"] = false,
        ["use_session_hash"] = true,
        ["use_anonymous_session_hash"] = true,
        ["url_query_parameter_to_exclude_from_url"] = new JsonArray(),
    };
}
