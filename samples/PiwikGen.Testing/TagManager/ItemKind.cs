namespace PiwikGen.Testing.TagManager;

/// <summary>A kind of what a container is made of, and the names that the API has for it.</summary>
internal sealed record ItemKind(string Name, string SchemaName, string TypeMember)
{
    public static readonly ItemKind Tag = new("tag", "Tag", "template");
    public static readonly ItemKind Trigger = new("trigger", "Trigger", "trigger_type");
    public static readonly ItemKind Variable = new("variable", "Variable", "variable_type");

    /// <summary>All kinds, those that others refer to first.</summary>
    public static readonly IReadOnlyList<ItemKind> All = [Variable, Trigger, Tag];

    public string Plural => Name + "s";

    public string AttributesSchema => SchemaName + "Attributes";

    public string TypeSchema => this == Tag ? "TagTemplate" : SchemaName + "Type";
}
