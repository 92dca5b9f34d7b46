using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>An entry of the changelog: what was added, edited or deleted, and what it was and became.</summary>
internal sealed record ContainerChange(Guid Id, ContainerItem Item, string ChangeType, JsonObject Before, JsonObject After, DateTimeOffset CreatedAt)
{
    /// <summary>What became of an item; null before or after it exists.</summary>
    public static ContainerChange Between((ContainerItem? Item, ContainerContent In) before, (ContainerItem? Item, ContainerContent In) after, DateTimeOffset now) => new(
        Guid.NewGuid(),
        after.Item ?? before.Item!,
        before.Item is null ? "add" : after.Item is null ? "delete" : "edit",
        before.Item is null ? [] : ChangeContent.Of(before.Item, before.In),
        after.Item is null ? [] : ChangeContent.Of(after.Item, after.In),
        now);
}
