namespace PiwikGen.Generator.Resolving.Structure;

/// <summary>A fixed field of an OpenAPI object.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Of">The object, or the object in its list or map.</param>
/// <param name="Choices">The values of a choice.</param>
/// <param name="HasExtensions">Whether members of a map that begin with <c>x-</c> are extensions and not entries.</param>
internal sealed record Field(FieldKind Kind, ObjectKind? Of = null, string[]? Choices = null, bool HasExtensions = false)
{
    public static readonly Field Text = new(FieldKind.Text);
    public static readonly Field Texts = new(FieldKind.Texts);
    public static readonly Field Flag = new(FieldKind.Flag);
    public static readonly Field Url = new(FieldKind.Url);
    public static readonly Field Any = new(FieldKind.Any);
    public static readonly Field Schema = new(FieldKind.Schema);

    public static Field One(ObjectKind kind) => new(FieldKind.Object, kind);

    public static Field List(ObjectKind kind) => new(FieldKind.List, kind);

    public static Field Map(ObjectKind kind) => new(FieldKind.Map, kind);

    public static Field Pattern(ObjectKind kind) => new(FieldKind.Map, kind, HasExtensions: true);

    public static Field Choice(params string[] values) => new(FieldKind.Choice, Choices: values);
}
