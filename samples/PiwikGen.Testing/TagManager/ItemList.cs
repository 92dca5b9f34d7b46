using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>Lists of tags, triggers and variables: which filters and orders each has.</summary>
internal static class ItemList
{
    public static JsonObject Of(ItemKind kind, IEnumerable<ContainerItem> items, Container container, ListQuery query)
    {
        var found = items.Where(item => query.Text("filter[name]") is not { } name || item.Name == name)
            .Where(item => query.Allows($"filter[{kind.TypeMember}][]", kind.TypeSchema, item.Type));
        if (kind == ItemKind.Tag)
        {
            found = found
                .Where(tag => query.Allows("filter[is_active]", tag.Attributes["is_active"]!.GetValue<bool>()))
                .Where(tag => query.Allows("filter[is_prioritized]", Priority(tag) > 0))
                .Where(tag => query.Allows("filter[tag_type]", "TagType", tag.Attributes["tag_type"]!.GetValue<string>()));
        }
        else if (kind == ItemKind.Variable)
        {
            found = found.Where(variable => query.Allows("filter[builtin]", variable.IsBuiltIn));
        }

        return query.Page(query.Sort(found, kind.SchemaName + "Sort", Key), item => ItemJson.Summary(item, container));
    }

    private static IComparable? Key(ContainerItem item, string order) => order switch
    {
        "name" => item.Name.ToUpperInvariant(),
        "priority" => Priority(item),
        "is_active" => item.Attributes["is_active"]!.GetValue<bool>(),
        "created_at" => item.CreatedAt,
        "updated_at" => item.UpdatedAt,
        _ => item.Attributes[order]?.GetValue<string>(),
    };

    private static decimal Priority(ContainerItem tag) => decimal.Parse(tag.Attributes["priority"]!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
