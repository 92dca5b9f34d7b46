using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Schemas;

namespace PiwikGen.Testing.TagManager;

/// <summary>What items must keep to beyond the schemas: what they refer to exists, names that others refer to are theirs alone.</summary>
internal sealed class ItemRules(SchemaCheck check)
{
    /// <summary>Attributes that are complete and allowed.</summary>
    public JsonObject Attributes(ItemKind kind, JsonObject sent)
    {
        check.Body(kind.AttributesSchema, sent, "/data/attributes");
        var attributes = check.Writable(kind.AttributesSchema, sent);
        return kind == ItemKind.Tag ? TagDefaults.Complete(attributes) : attributes;
    }

    /// <summary>Attributes after a change: what is sent is taken over, and all must fit together. A variable that becomes another type keeps its name alone.</summary>
    public JsonObject Merge(ContainerItem item, JsonObject sent)
    {
        var changes = check.Writable(item.Kind.SchemaName + "Changes", sent);
        var becomesAnother = item.Kind == ItemKind.Variable && changes[item.Kind.TypeMember] is { } type && type.ToString() != item.Type;
        var merged = becomesAnother ? new JsonObject { ["name"] = item.Name } : (JsonObject)item.Attributes.DeepClone();
        foreach (var (name, value) in changes)
        {
            merged[name] = value?.DeepClone();
        }

        return Attributes(item.Kind, merged);
    }

    /// <summary>Refuses an item that refers to what is not there; the pointer says where it stands in the request.</summary>
    public static void References(ContainerItem item, ContainerContent content, string pointer = "/data")
    {
        var missingTrigger = item.Triggers.ToList().FindIndex(id => content.Find(ItemKind.Trigger, id) is null);
        if (missingTrigger >= 0)
        {
            throw Unknown("trigger", $"{pointer}/relationships/triggers/data/{missingTrigger.ToString(CultureInfo.InvariantCulture)}/id");
        }

        var missingVariable = item.ConditionVariables.ToList().FindIndex(id => content.Find(ItemKind.Variable, id) is null);
        if (missingVariable >= 0)
        {
            throw Unknown("variable", $"{pointer}/attributes/conditions/{missingVariable.ToString(CultureInfo.InvariantCulture)}/variable_id");
        }
    }

    public static void Name(ContainerItem item, ContainerContent content)
    {
        if (item.Kind != ItemKind.Tag && content.Of(item.Kind).Any(known => known.Id != item.Id && known.Name == item.Name))
        {
            throw new RefusalException(400, "Invalid request", $"There is another {item.Kind.Name} with this name.", pointer: "/data/attributes/name", code: "NOT_UNIQUE_ERROR");
        }
    }

    public static void MayChange(ContainerItem item)
    {
        if (item.IsBuiltIn)
        {
            throw new RefusalException(400, "Invalid request", "A variable that the product brings cannot be changed or deleted.", code: "BUILTIN_VARIABLE_ERROR");
        }
    }

    public static void MayDelete(ContainerItem item, ContainerContent content)
    {
        MayChange(item);
        if (item.Kind == ItemKind.Variable && content.Of(ItemKind.Trigger).FirstOrDefault(trigger => trigger.ConditionVariables.Contains(item.Id)) is { } user)
        {
            throw new RefusalException(400, "Invalid request", $"The trigger {user.Name} has a condition on this variable.", code: "IN_USE_ERROR");
        }
    }

    public static RefusalException Unknown(string what, string pointer) =>
        new(400, "Invalid request", $"There is no such {what}.", pointer: pointer, code: "NOT_FOUND_ERROR");
}
