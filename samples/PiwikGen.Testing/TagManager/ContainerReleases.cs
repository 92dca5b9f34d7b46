using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>Publishes, keeps and restores versions. Each tells which versions it added or modified.</summary>
internal static class ContainerReleases
{
    public static JsonObject Publish(Container container, ContainerVersion version, DateTimeOffset now)
    {
        if (version.Type == ContainerVersion.Published)
        {
            throw new RefusalException(400, "Invalid request", "The version is published already.");
        }

        var previous = container.Published;
        var wasDraft = version.Type == ContainerVersion.Draft;
        container.Publish(version, now);
        List<JsonNode> changes = [Change(version, "modified"), Change(previous, "modified")];
        if (wasDraft)
        {
            changes.Add(Change(container.BeginDraft(now), "added"));
        }

        return Summary(changes);
    }

    public static JsonObject Keep(Container container, DateTimeOffset now)
    {
        var draft = container.Draft;
        var kept = draft.Keep(now);
        container.Add(kept);
        draft.Minor++;
        draft.UpdatedAt = now;
        return Summary([Change(kept, "added"), Change(draft, "modified")]);
    }

    public static JsonObject Restore(Container container, ContainerVersion version, DateTimeOffset now)
    {
        var draft = container.Draft;
        draft.Become(version.Content, now);
        draft.ParentId = version.Id;
        return Summary([Change(draft, "modified")]);
    }

    public static JsonObject Failure(string reason) => new() { ["errors"] = new JsonArray(reason) };

    private static JsonObject Summary(List<JsonNode> changes) => new() { ["versions"] = new JsonArray([.. changes]) };

    private static JsonObject Change(ContainerVersion version, string changeType) => new()
    {
        ["version_id"] = version.Id.ToString(),
        ["version_type"] = version.Type,
        ["version_major"] = version.Major,
        ["version_minor"] = version.Minor,
        ["created_at"] = ApiTime.Text(version.CreatedAt),
        ["updated_at"] = ApiTime.Text(version.UpdatedAt),
        ["change_type"] = changeType,
    };
}
