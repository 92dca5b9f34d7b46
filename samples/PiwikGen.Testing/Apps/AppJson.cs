using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Apps;

/// <summary>Apps as the API writes them.</summary>
internal static class AppJson
{
    public static JsonObject Summary(StoredApp app) => Resource("ppms/app", app.Id, new JsonObject
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

        return new JsonObject { ["data"] = Resource("ppms/app", app.Id, attributes) };
    }

    public static JsonObject Permission(string type, Guid id, JsonObject attributes) => Resource(type, id, attributes);

    private static JsonObject Resource(string type, Guid id, JsonObject attributes) =>
        new() { ["type"] = type, ["id"] = id.ToString(), ["attributes"] = attributes };
}
