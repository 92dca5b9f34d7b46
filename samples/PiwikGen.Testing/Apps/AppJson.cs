using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Apps;

/// <summary>Apps as the API writes them.</summary>
internal static class AppJson
{
    public static JsonObject Summary(StoredApp app) => Resource("ppms/app", app.Id, new JsonObject
    {
        ["name"] = app.Name,
        ["addedAt"] = Time(app.AddedAt),
        ["updatedAt"] = Time(app.UpdatedAt),
    });

    public static JsonObject Whole(StoredApp app, string organization)
    {
        var attributes = new JsonObject
        {
            ["organization"] = organization,
            ["appType"] = app.Type,
            ["addedAt"] = Time(app.AddedAt),
            ["updatedAt"] = Time(app.UpdatedAt),
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

    // The service writes offsets in figures, never as Z.
    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
