using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Apps;

/// <summary>Apps as the API writes them.</summary>
internal static class AppJson
{
    private const string Kind = "ppms/app";

    public static JsonObject Summary(StoredApp app) => JsonApiResource.Write(Kind, app.Id, new JsonObject
    {
        ["name"] = app.Name,
        ["addedAt"] = ApiTime.Text(app.AddedAt),
        ["updatedAt"] = ApiTime.Text(app.UpdatedAt),
    });

    public static JsonObject Whole(StoredApp app, string organization)
    {
        var attributes = new JsonObject
        {
            ["organization"] = organization,
            ["appType"] = app.Type,
            ["addedAt"] = ApiTime.Text(app.AddedAt),
            ["updatedAt"] = ApiTime.Text(app.UpdatedAt),
        };
        foreach (var (name, value) in app.Settings)
        {
            attributes[name] = value!.DeepClone();
        }

        return new JsonObject { ["data"] = JsonApiResource.Write(Kind, app.Id, attributes) };
    }
}
