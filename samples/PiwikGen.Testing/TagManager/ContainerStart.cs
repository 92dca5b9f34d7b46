using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>What a container holds when its app is new: the variables of the product, and a tag that counts page views.</summary>
internal static class ContainerStart
{
    private static readonly (string Name, string Type, string? Value)[] BuiltIn =
    [
        ("Page URL", "document", "location.href"),
        ("Page Hostname", "document", "location.hostname"),
        ("Page Path", "document", "location.pathname"),
        ("Page Title", "document", "title"),
        ("Referrer", "document", "referrer"),
        ("Page Query", "url", "query"),
        ("Event", "data_layer", "event"),
        ("Click Element ID", "data_layer", "stg.clickElementId"),
        ("Random Number", "random", null),
        ("Anonymization", "piwik_anonymization", null),
    ];

    /// <summary>An id that depends on the app alone, so that it is the same in every account.</summary>
    public static Guid Id(Guid appId, string kind, int number)
    {
        var bytes = appId.ToByteArray();
        bytes[8] ^= 0x20;
        bytes[10] ^= (byte)kind.Length;
        bytes[11] ^= (byte)kind[0];
        bytes[12] ^= (byte)(number + 1);
        return new Guid(bytes);
    }

    public static Container Open(Guid appId, DateTimeOffset now)
    {
        var container = new Container(appId);
        var first = new ContainerVersion(Id(appId, "version", 0), new ContainerContent(BuiltInVariables(appId, now)), now) { Type = ContainerVersion.Historic, Major = 1 };
        container.Add(first);
        var trigger = EveryPage(appId, first.Content.Find(ItemKind.Variable, "Page URL")!, now);
        first.Put(trigger, now);
        first.Put(PageViews(appId, trigger, now), now);
        container.Publish(first, now);
        container.BeginDraft(now);
        return container;
    }

    private static ImmutableList<ContainerItem> BuiltInVariables(Guid appId, DateTimeOffset now) =>
    [
        .. BuiltIn.Select((variable, number) =>
        {
            var attributes = new JsonObject { ["name"] = variable.Name, ["variable_type"] = variable.Type };
            if (variable.Value is { } value)
            {
                attributes["value"] = value;
            }

            return new ContainerItem(ItemKind.Variable, Id(appId, "variable", number), attributes, now) { IsBuiltIn = true };
        }),
    ];

    private static ContainerItem EveryPage(Guid appId, ContainerItem address, DateTimeOffset now) => new(
        ItemKind.Trigger,
        Id(appId, "trigger", 0),
        new JsonObject
        {
            ["name"] = "All pages",
            ["trigger_type"] = "page_view",
            ["conditions"] = new JsonArray(new JsonObject
            {
                ["condition_id"] = Id(appId, "condition", 0).ToString(),
                ["variable_id"] = address.Id.ToString(),
                ["condition_type"] = "contains",
                ["value"] = "/",
                ["options"] = new JsonObject(),
            }),
        },
        now);

    private static ContainerItem PageViews(Guid appId, ContainerItem trigger, DateTimeOffset now) => new(
        ItemKind.Tag,
        Id(appId, "tag", 0),
        TagDefaults.Complete(new JsonObject { ["name"] = "Piwik PRO", ["template"] = "piwik", ["template_options"] = new JsonObject { ["link_tracking"] = true } }),
        now)
    {
        Triggers = [trigger.Id],
    };
}
