using System.Text.Json.Nodes;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>Versions, changes, files and operations as the API writes them.</summary>
internal static class VersionJson
{
    public static JsonObject Summary(ContainerVersion version) => Resource("version", version.Id, new JsonObject
    {
        ["version_type"] = version.Type,
        ["version_major"] = version.Major,
        ["version_minor"] = version.Minor,
        ["created_at"] = ApiTime.Text(version.CreatedAt),
        ["updated_at"] = ApiTime.Text(version.UpdatedAt),
    });

    public static JsonObject Whole(ContainerVersion version, Container container)
    {
        var resource = Summary(version);
        var attributes = resource["attributes"]!;
        attributes["has_changes"] = container.HasChanges(version);
        attributes["author"] = Owner();
        attributes["publisher"] = version.PublishedAt is null ? null : Owner();
        attributes["published_at"] = ApiTime.Text(version.PublishedAt);
        attributes["parent_id"] = version.ParentId?.ToString();
        return new JsonObject { ["data"] = resource };
    }

    public static JsonObject Change(ContainerChange change) => Resource("changelog", change.Id, new JsonObject
    {
        ["resource_type"] = change.Item.Kind.Name,
        ["change_type"] = change.ChangeType,
        ["resource_id"] = change.Item.Id.ToString(),
        ["resource_name"] = change.Item.Name,
        ["author"] = AccountOwner.Email,
        ["created_at"] = ApiTime.Text(change.CreatedAt),
        ["before_content"] = change.Before.DeepClone(),
        ["after_content"] = change.After.DeepClone(),
    });

    public static JsonObject File(ExportedFile file) => new()
    {
        ["data"] = Resource("export_file", file.Id, new JsonObject { ["content"] = file.Content, ["created_at"] = ApiTime.Text(file.CreatedAt) }),
        ["meta"] = new JsonObject { ["file_name"] = file.Name },
    };

    public static JsonObject Operation(StoredOperation operation) => new()
    {
        ["data"] = Resource("operation", operation.Id, new JsonObject
        {
            ["operation_type"] = operation.Type,
            ["state"] = operation.State,
            ["parameters"] = operation.Parameters.DeepClone(),
            ["summary"] = operation.Summary.DeepClone(),
            ["created_at"] = ApiTime.Text(operation.CreatedAt),
            ["started_at"] = ApiTime.Text(operation.StartedAt),
            ["completed_at"] = ApiTime.Text(operation.CompletedAt),
            ["failed_at"] = ApiTime.Text(operation.FailedAt),
            ["updated_at"] = ApiTime.Text(operation.CompletedAt ?? operation.FailedAt ?? operation.StartedAt ?? operation.CreatedAt),
        }),
    };

    private static JsonObject Owner() => new() { ["id"] = AccountOwner.Id.ToString(), ["email"] = AccountOwner.Email };

    private static JsonObject Resource(string type, Guid id, JsonObject attributes) =>
        new() { ["type"] = type, ["id"] = id.ToString(), ["attributes"] = attributes };
}
