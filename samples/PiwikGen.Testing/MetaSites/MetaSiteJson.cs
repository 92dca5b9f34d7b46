using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.MetaSites;

/// <summary>Meta sites and their apps as the API writes them.</summary>
internal static class MetaSiteJson
{
    public const string Kind = "ppms/meta-site";
    public const string AppKind = "ppms/app";

    public static JsonObject Summary(StoredMetaSite metaSite) => JsonApiResource.Write(Kind, metaSite.Id, new JsonObject
    {
        ["name"] = metaSite.Name,
        ["created_at"] = ApiTime.Text(metaSite.CreatedAt),
        ["updated_at"] = ApiTime.Text(metaSite.UpdatedAt),
    });

    public static JsonObject Whole(StoredMetaSite metaSite, bool isCnil, string organization) => new()
    {
        ["data"] = JsonApiResource.Write(Kind, metaSite.Id, new JsonObject
        {
            ["name"] = metaSite.Name,
            ["currency"] = metaSite.Currency,
            ["timezone"] = metaSite.TimeZone,
            ["e_commerce_tracking"] = metaSite.HasECommerceTracking,
            ["sharepoint_integration"] = metaSite.HasSharePointIntegration,
            ["cnil"] = isCnil,
            ["created_at"] = ApiTime.Text(metaSite.CreatedAt),
            ["updated_at"] = ApiTime.Text(metaSite.UpdatedAt),
            ["organization"] = organization,
        }),
    };

    public static JsonObject App(StoredApp app) => JsonApiResource.Write(AppKind, app.Id, new JsonObject
    {
        ["name"] = app.Name,
        ["timezone"] = TimeZoneOf(app),
        ["currency"] = CurrencyOf(app),
        ["cnil"] = IsCnil(app),
    });

    public static string TimeZoneOf(StoredApp app) => app.Settings["timezone"]!.GetValue<string>();

    public static string CurrencyOf(StoredApp app) => app.Settings["currency"]!.GetValue<string>();

    public static bool IsCnil(StoredApp app) => app.Settings["cnil"]!.GetValue<bool>();
}
