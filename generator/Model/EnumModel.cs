namespace PiwikGen.Generator.Model;

/// <summary>An open enum: a struct over the wire value, with the values that the document knows.</summary>
internal sealed record EnumModel(
    string Namespace,
    string Name,
    DocumentationModel Documentation,
    EnumBacking Backing,
    EquatableArray<EnumValueModel> Values) : TypeModel(Namespace, Name, Documentation);

/// <param name="Name">The member's name in C#.</param>
/// <param name="Literal">The wire value.</param>
/// <param name="Documentation">What the document says of the value.</param>
internal sealed record EnumValueModel(string Name, LiteralModel Literal, DocumentationModel Documentation);

internal enum EnumBacking
{
    String,
    Integer,
    Number,

    /// <summary>Values of several JSON kinds, kept as JSON text.</summary>
    Json,
}
