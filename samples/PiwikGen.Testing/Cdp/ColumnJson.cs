using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>Attributes as the API writes them.</summary>
internal static class ColumnJson
{
    public static JsonObject Attribute(CdpColumn column) => new()
    {
        ["column_id"] = column.Id,
        ["event_data_key"] = column.Key,
        ["immutable"] = column.Origin != ColumnOrigin.Custom,
        ["column_meta"] = Meta(column),
    };

    public static JsonObject Meta(CdpColumn column) => new()
    {
        ["column_name"] = column.Name,
        ["column_type"] = column.Type,
        ["column_unit"] = column.Unit,
        ["column_category"] = new JsonArray(column.Origin switch
        {
            ColumnOrigin.Custom => "Custom attributes",
            ColumnOrigin.Dimension => "Custom dimensions",
            ColumnOrigin.Event => "Events",
            _ => "Profile",
        }),
        ["value_selectors"] = Selectors(column),
        ["extractions"] = column.HasSeveral ? new JsonArray("first", "last", "all") : new JsonArray(),
        ["aggregation"] = column.Aggregation,
        ["scope"] = column.Origin == ColumnOrigin.Event ? "event" : "profile",
    };

    private static JsonArray Selectors(CdpColumn column) => column.Aggregation switch
    {
        "first_last" => new JsonArray("first", "last", "any"),
        "list" or "list_unique" => new JsonArray("any"),
        _ => new JsonArray("na"),
    };
}
