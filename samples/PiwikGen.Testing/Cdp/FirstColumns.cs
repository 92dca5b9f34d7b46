namespace PiwikGen.Testing.Cdp;

/// <summary>The attributes that every app has, and the custom ones that there are at the start.</summary>
internal static class FirstColumns
{
    public static readonly CdpColumn[] Predefined =
    [
        new("source_medium", "analytics.source_medium", "Source/medium", "string", "first_last", ColumnOrigin.Predefined),
        new("location_country_name", "analytics.location_country_name", "Country", "string", "last", ColumnOrigin.Predefined),
        new("location_ipv4", "analytics.location_ipv4", "IPv4 address", "ipv4", "last", ColumnOrigin.Predefined),
        new("device_type", "analytics.device_type", "Device type", "string", "list_unique", ColumnOrigin.Predefined),
        new("session_count", "analytics.session_count", "Sessions", "int", "sum", ColumnOrigin.Predefined),
        new("total_revenue", "analytics.revenue", "Revenue", "number", "sum", ColumnOrigin.Predefined) { Unit = "currency" },
        new("last_seen_time", "analytics.server_time", "Time of the last event", "datetime", "max", ColumnOrigin.Predefined),
        new("consents", "analytics.consents", "Consents", "string", "list_unique", ColumnOrigin.Predefined),
        new("event_url", "analytics.event_url", "Page URL", "string", "list", ColumnOrigin.Event) { Unit = "url" },
        new("event_title", "analytics.event_title", "Page title", "string", "list", ColumnOrigin.Event),
        new("custom_event_category", "analytics.custom_event_category", "Custom event category", "string", "list", ColumnOrigin.Event),
        new("custom_event_action", "analytics.custom_event_action", "Custom event action", "string", "list", ColumnOrigin.Event),
        new("custom_event_name", "analytics.custom_event_name", "Custom event name", "string", "list", ColumnOrigin.Event),
        new("revenue", "analytics.revenue", "Revenue of the order", "number", "list", ColumnOrigin.Event) { Unit = "currency" },
    ];

    public static readonly CdpColumn[] Custom =
    [
        new("customer_tier_last", "customer_tier", "Customer tier", "string", "last", ColumnOrigin.Custom),
        new("loyalty_points_sum", "loyalty_points", "Loyalty points", "number", "sum", ColumnOrigin.Custom),
    ];
}
