namespace PiwikGen.Generator.Model;

/// <summary>A class with a property for each member of a JSON object.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Documentation">What the document says of it.</param>
/// <param name="Properties">Its members, in document order.</param>
/// <param name="AdditionalProperties">The type of members that have no name in the schema; null where they are skipped.</param>
/// <param name="IsRecord">A record with <c>init</c> instead of a class with <c>set</c>.</param>
internal sealed record ObjectModel(
    string Namespace,
    string Name,
    DocumentationModel Documentation,
    EquatableArray<PropertyModel> Properties,
    TypeRef? AdditionalProperties = null,
    bool IsRecord = false) : TypeModel(Namespace, Name, Documentation)
{
    /// <summary>Whether reading fails where a required member is absent.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The class that it extends, under a discriminator; null for all others.</summary>
    public string? BaseName { get; init; }

    /// <summary>Whether any class extends it.</summary>
    public bool IsExtended { get; init; }

    /// <summary>Whether unions tell it from their other cases by its list of members.</summary>
    public bool IsUnionCase { get; init; }

    /// <summary>Whether a class that it extends shows its list of members, as unions use it.</summary>
    public bool HidesMembers { get; init; }

    /// <summary>The classes that extend it, however far down, each with what tells it in JSON.</summary>
    public EquatableArray<DerivedModel> Derived { get; init; }
}

/// <param name="Type">The class.</param>
/// <param name="Constants">Path and JSON text in turn: the values of the discriminator that mean it.</param>
internal sealed record DerivedModel(TypeRef Type, EquatableArray<DocumentText> Constants);
