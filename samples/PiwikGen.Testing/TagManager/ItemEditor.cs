using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Schemas;

namespace PiwikGen.Testing.TagManager;

/// <summary>Creates, changes and deletes the tags, triggers and variables of a draft.</summary>
internal sealed class ItemEditor(SchemaCheck check, TimeProvider time)
{
    private readonly ItemRules _rules = new(check);

    public ContainerItem Create(Container container, ItemKind kind, JsonObject document)
    {
        check.Body(kind.SchemaName + "Create", document);
        var data = document["data"]!.AsObject();
        var draft = container.Draft;
        var item = new ContainerItem(kind, FreeId(data, draft.Content), _rules.Attributes(kind, data["attributes"]!.AsObject()), time.GetUtcNow())
        {
            Triggers = Related(data, "triggers") ?? [],
        };
        ItemRules.References(item, draft.Content);
        ItemRules.Name(item, draft.Content);
        var tags = TagsToFire(data, draft.Content);
        draft.Put(item, item.CreatedAt);
        Fire(draft, item.Id, tags);
        return item;
    }

    public void Change(Container container, ContainerItem item, JsonObject document)
    {
        check.Body(item.Kind.SchemaName + "Update", document);
        var data = document["data"]!.AsObject();
        if (Guid.Parse(data["id"]!.GetValue<string>()) != item.Id)
        {
            throw new RefusalException(400, "Invalid request", "The id is not that of the path.", pointer: "/data/id");
        }

        ItemRules.MayChange(item);
        var draft = container.Draft;
        var changed = item with
        {
            Attributes = _rules.Merge(item, data["attributes"] as JsonObject ?? []),
            Triggers = Related(data, "triggers") ?? item.Triggers,
            UpdatedAt = time.GetUtcNow(),
        };
        ItemRules.References(changed, draft.Content);
        ItemRules.Name(changed, draft.Content);
        var tags = TagsToFire(data, draft.Content);
        draft.Put(changed, changed.UpdatedAt);
        Fire(draft, item.Id, tags);
    }

    public void Delete(Container container, ContainerItem item)
    {
        var draft = container.Draft;
        ItemRules.MayDelete(item, draft.Content);
        Fire(draft, item.Id, item.Kind == ItemKind.Trigger ? [] : null);
        draft.Remove(item, time.GetUtcNow());
    }

    public void Prioritize(Container container, JsonObject document)
    {
        check.Body("TagOrderUpdate", document);
        var draft = container.Draft;
        var changed = document["data"]!.AsArray()
            .Select(entry => (Tag: container.Get(ItemKind.Tag, entry!["id"]!.GetValue<string>()), Priority: entry["attributes"]!["priority"]!))
            .ToList();
        foreach (var (tag, priority) in changed)
        {
            var attributes = (JsonObject)tag.Attributes.DeepClone();
            attributes["priority"] = priority.DeepClone();
            draft.Put(tag with { Attributes = attributes, UpdatedAt = time.GetUtcNow() }, time.GetUtcNow());
        }
    }

    /// <summary>The id that was chosen for something new, or a new one.</summary>
    public static Guid FreeId(JsonObject data, ContainerContent content)
    {
        var id = data["id"] is { } chosen ? Guid.Parse(chosen.GetValue<string>()) : Guid.NewGuid();
        return content.Items.Exists(item => item.Id == id)
            ? throw new RefusalException(400, "Invalid request", "The id is taken.", pointer: "/data/id", code: "NOT_UNIQUE_ERROR")
            : id;
    }

    private static ImmutableArray<Guid>? Related(JsonObject data, string name) => data["relationships"]?[name]?["data"] is JsonArray references
        ? [.. references.Select(static reference => Guid.Parse(reference!["id"]!.GetValue<string>())).Distinct()]
        : null;

    private static ImmutableArray<Guid>? TagsToFire(JsonObject data, ContainerContent content)
    {
        var tags = Related(data, "tags");
        return tags is { } ids && ids.Any(id => content.Find(ItemKind.Tag, id) is null)
            ? throw ItemRules.Unknown("tag", "/data/relationships/tags/data")
            : tags;
    }

    // A trigger and its tags know each other from both sides; the tags keep it.
    private void Fire(ContainerVersion draft, Guid trigger, ImmutableArray<Guid>? tags)
    {
        if (tags is not { } fired)
        {
            return;
        }

        foreach (var tag in draft.Content.Of(ItemKind.Tag).Where(tag => tag.Triggers.Contains(trigger) != fired.Contains(tag.Id)).ToList())
        {
            var triggers = fired.Contains(tag.Id) ? tag.Triggers.Add(trigger) : tag.Triggers.Remove(trigger);
            draft.Put(tag with { Triggers = triggers, UpdatedAt = time.GetUtcNow() }, time.GetUtcNow());
        }
    }
}
