using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>The answer to a request for work that takes longer: what it is about, and the operation to ask for.</summary>
internal static class StartedWork
{
    public static JsonObject Of(string type, Guid id, StoredOperation operation, JsonObject? attributes = null)
    {
        var data = new JsonObject { ["type"] = type, ["id"] = id.ToString() };
        if (attributes is not null)
        {
            data["attributes"] = attributes;
        }

        data["relationships"] = new JsonObject
        {
            ["operation"] = new JsonObject { ["data"] = new JsonObject { ["type"] = "operation", ["id"] = operation.Id.ToString() } },
        };
        return new JsonObject { ["data"] = data };
    }
}
