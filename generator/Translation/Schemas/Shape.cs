using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>What a schema is, before names are settled. One shape stands for all places that mean the same schema.</summary>
internal abstract class Shape
{
    /// <summary>Whether the schema itself allows null.</summary>
    public bool IsNullable { get; set; }

    public DocumentationModel Documentation { get; set; } = DocumentationModel.None;
}

/// <summary>A value of a type that C# has already; with a constant where only one value is allowed.</summary>
internal sealed class ScalarShape(TypeKind kind, LiteralModel? constant = null, string? constantJson = null) : Shape
{
    public TypeKind Kind { get; } = kind;

    /// <summary>The only value.</summary>
    public LiteralModel? Constant { get; } = constant;

    /// <summary>The only value, as JSON text.</summary>
    public string? ConstantJson { get; } = constantJson;

    public bool IsSecret { get; set; }

    /// <summary>Bytes that JSON cannot hold: a file where the body is multipart, a stream where it is the body.</summary>
    public bool IsBinary { get; set; }
}

internal sealed class ListShape : Shape
{
    public SchemaUse Item { get; set; } = SchemaUse.Any;
}

internal sealed class MapShape : Shape
{
    public SchemaUse Value { get; set; } = SchemaUse.Any;
}

/// <summary>A shape that gets a C# type of its own.</summary>
internal abstract class NamedShape : Shape
{
    /// <summary>The name that the document gives it; null for an inline schema.</summary>
    public string? ComponentName { get; set; }

    /// <summary>Names from the places where it stands, and from its title.</summary>
    public SortedSet<PlaceName> PlaceNames { get; } = [];

    /// <summary>What its inline parts are named after.</summary>
    public string PlaceName { get; set; } = "";

    /// <summary>The settled name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The shape that it shares a type with; itself unless an equal one came first.</summary>
    public NamedShape Representative { get; set; } = null!;

    public bool IsSent { get; set; }

    public bool IsReceived { get; set; }
}

internal sealed class ObjectShape : NamedShape
{
    public List<PropertyShape> Properties { get; } = [];

    /// <summary>The names of the properties, once all types have theirs; see the class of this name.</summary>
    public IReadOnlyList<string>? PropertyNames { get; set; }

    public SchemaUse? AdditionalProperties { get; set; }

    /// <summary>The object that it extends under a discriminator.</summary>
    public ObjectShape? Base { get; set; }

    /// <summary>The objects that extend it, with the values of the discriminator that mean them.</summary>
    public List<(ObjectShape Shape, IReadOnlyList<(string Path, string Json)> Constants)> Derived { get; } = [];

    /// <summary>What else it would extend, if a class could extend several.</summary>
    public List<Shape> OtherBases { get; } = [];

    /// <summary>Whether it stands, under its discriminator, for objects that extend another class.</summary>
    public bool HasOtherKinds { get; set; }

    /// <summary>By member, the value that the discriminators of its bases know it by, where that is one value.</summary>
    public Dictionary<string, string> Discriminators { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is the body of a multipart request, where bytes are files.</summary>
    public bool IsMultipart { get; set; }
}

internal sealed class EnumShape(EnumBacking backing) : NamedShape
{
    public EnumBacking Backing { get; } = backing;

    public List<EnumValueShape> Values { get; } = [];
}

internal sealed class UnionShape : NamedShape
{
    /// <summary>The single shape that is left when null and doubles are taken away; null for a true union.</summary>
    public Shape? Alias { get; set; }

    public List<UnionCaseShape> Cases { get; } = [];
}

/// <param name="Raw">The value's text, which its name comes from.</param>
/// <param name="Literal">The value.</param>
internal sealed record EnumValueShape(string Raw, LiteralModel Literal, string? GivenName, string? Description)
{
    /// <summary>A text in a list that has values of other kinds as well.</summary>
    public bool IsTextAmongOthers { get; init; }
}

internal sealed record UnionCaseShape(SchemaUse Use, string? Title, IReadOnlyList<(string Path, string Json)> Discriminators);

internal sealed record PropertyShape(string WireName, SchemaUse Use, bool IsRequired);

/// <summary>A shape at one place: what the place adds to it.</summary>
internal sealed record SchemaUse(Shape Shape, bool IsNullable, DocumentationModel Documentation, bool IsReadOnly = false, bool IsWriteOnly = false)
{
    public static readonly SchemaUse Any = new(new ScalarShape(TypeKind.Element), false, DocumentationModel.None);
}
