using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>Items as the changelog keeps them: with the names of what they refer to, which may be gone when it is read.</summary>
internal static class ChangeContent
{
    public static JsonObject Of(ContainerItem item, ContainerContent content)
    {
        if (item.Kind == ItemKind.Variable)
        {
            return OfVariable(item);
        }

        var written = (JsonObject)item.Attributes.DeepClone();
        if (item.Kind == ItemKind.Tag)
        {
            written["triggers"] = new JsonArray([.. item.Triggers.Select(trigger => OfTrigger(trigger, content))]);
        }
        else
        {
            written["conditions"] = new JsonArray([.. item.Attributes["conditions"]!.AsArray().Select(condition => OfCondition(condition!.AsObject(), content))]);
        }

        return written;
    }

    private static JsonNode OfTrigger(Guid id, ContainerContent content) => new JsonObject
    {
        ["trigger_id"] = id.ToString(),
        ["name"] = content.Find(ItemKind.Trigger, id)!.Name,
    };

    private static JsonNode OfCondition(JsonObject condition, ContainerContent content)
    {
        var variable = content.Find(ItemKind.Variable, Guid.Parse(condition["variable_id"]!.GetValue<string>()))!;
        return new JsonObject
        {
            ["condition_id"] = condition["condition_id"]!.DeepClone(),
            ["condition_type"] = condition["condition_type"]!.DeepClone(),
            ["value"] = condition["value"]?.DeepClone(),
            ["options"] = RefusalException.Members(
                ("selector_type", condition["options"]!["selector_type"]?.DeepClone()),
                ("page_scroll_unit", condition["options"]!["unit"]?.DeepClone())),
            ["variable"] = OfVariable(variable),
        };
    }

    private static JsonObject OfVariable(ContainerItem variable)
    {
        var written = (JsonObject)variable.Attributes.DeepClone();
        written["variable_id"] = variable.Id.ToString();
        return written;
    }
}
