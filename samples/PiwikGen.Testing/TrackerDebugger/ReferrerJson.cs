using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>Where a session came from: a campaign by its parameters in the address, a search engine, another site, or nowhere.</summary>
internal static class ReferrerJson
{
    private static readonly (string Parameter, string Member)[] Campaign =
    [
        ("utm_campaign", "campaign_name"), ("utm_term", "campaign_keyword"), ("utm_source", "campaign_source"), ("utm_medium", "campaign_medium"),
        ("utm_id", "campaign_id"), ("utm_content", "campaign_content"), ("gclid", "campaign_gclid"),
    ];

    public static void Add(JsonObject json, TrackingRequest request)
    {
        var parameters = Uri.TryCreate(request["url"], UriKind.Absolute, out var address) ? QueryHelpers.ParseQuery(address.Query) : [];
        foreach (var (parameter, member) in Campaign)
        {
            if (parameters.TryGetValue(parameter, out var value))
            {
                json[member] = value.ToString();
            }
        }

        var (type, source, medium) = Kind(json, request);
        json["referrer_type"] = type;
        json["source"] = source;
        json["medium"] = medium;
        json["source_medium"] = $"{source} / {medium}";
        if (request["urlref"] is { Length: > 0 } referrer)
        {
            json["referrer_url"] = referrer;
            json["referrer_name"] = source;
        }
    }

    private static (JsonArray Type, string Source, string Medium) Kind(JsonObject json, TrackingRequest request)
    {
        if (json["campaign_name"] is not null || json["campaign_source"] is not null)
        {
            return (EventNames.Pair(6, "Campaign"), json["campaign_source"]?.GetValue<string>() ?? "campaign", json["campaign_medium"]?.GetValue<string>() ?? "campaign");
        }

        if (!Uri.TryCreate(request["urlref"], UriKind.Absolute, out var referrer))
        {
            return (EventNames.Pair(1, "Direct entry"), "direct", "direct");
        }

        return referrer.Host.StartsWith("search.", StringComparison.OrdinalIgnoreCase)
            ? (EventNames.Pair(2, "Search engine"), referrer.Host, "organic")
            : (EventNames.Pair(3, "Website"), referrer.Host, "referral");
    }
}
