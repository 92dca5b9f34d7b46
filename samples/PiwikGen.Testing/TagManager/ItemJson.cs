using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>Tags, triggers and variables as the API writes them.</summary>
internal static class ItemJson
{
    private static readonly string[] SummaryMembers = ["name", "template", "trigger_type", "variable_type", "is_active", "priority", "consent_type", "tag_type"];

    /// <summary>An item in a list.</summary>
    public static JsonObject Summary(ContainerItem item, Container container)
    {
        var attributes = new JsonObject();
        foreach (var name in SummaryMembers)
        {
            if (item.Attributes[name] is { } value)
            {
                attributes[name] = value.DeepClone();
            }
        }

        return Resource(item, container, attributes);
    }

    /// <summary>An item with all that is known of it.</summary>
    public static JsonObject Whole(ContainerItem item, Container container)
    {
        var resource = Resource(item, container, (JsonObject)item.Attributes.DeepClone());
        if (item.Kind == ItemKind.Tag)
        {
            resource["relationships"] = new JsonObject { ["triggers"] = References(ItemKind.Trigger, item.Triggers) };
            AddTracker(resource["attributes"]!, container.AppId);
        }
        else if (item.Kind == ItemKind.Trigger)
        {
            var tags = container.Draft.Content.TagsFiredBy(item.Id).Select(static tag => tag.Id);
            resource["relationships"] = new JsonObject { ["tags"] = References(ItemKind.Tag, tags) };
        }

        return new JsonObject { ["data"] = resource };
    }

    private static JsonObject Resource(ContainerItem item, Container container, JsonObject attributes)
    {
        if (item.Kind == ItemKind.Variable)
        {
            attributes["builtin"] = item.IsBuiltIn;
        }

        attributes["is_published"] = container.IsPublished(item);
        attributes["created_at"] = ApiTime.Text(item.CreatedAt);
        attributes["updated_at"] = ApiTime.Text(item.UpdatedAt);
        var resource = new JsonObject { ["type"] = item.Kind.Name, ["id"] = item.Id.ToString(), ["attributes"] = attributes };
        if (item.Kind == ItemKind.Trigger)
        {
            resource["meta"] = Meta(item, container.Draft.Content);
        }

        return resource;
    }

    private static JsonObject Meta(ContainerItem trigger, ContainerContent content) => new()
    {
        ["has_abandoned_conditions"] = trigger.Attributes["conditions"]!.AsArray().Any(static condition => condition!["condition_type"]!.GetValue<string>() == "abandoned"),
        ["has_conditions_with_abandoned_variable"] = trigger.ConditionVariables.Any(id => content.Find(ItemKind.Variable, id)?.Type == "abandoned"),
    };

    private static JsonObject References(ItemKind kind, IEnumerable<Guid> ids) => new()
    {
        ["data"] = new JsonArray([.. ids.Select(id => (JsonNode)new JsonObject { ["type"] = kind.Name, ["id"] = id.ToString() })]),
    };

    // The service says where the tracker of its own tag is; nobody can set it.
    private static void AddTracker(JsonNode attributes, Guid appId)
    {
        if (attributes["template"]!.GetValue<string>() == "piwik" && attributes["template_options"] is JsonObject options)
        {
            options["tracker_php_url"] = "/ppms.php";
            options["tracker_js_url"] = "/ppms.js";
            options["tracker_site_id"] = appId.ToString();
        }
    }
}
