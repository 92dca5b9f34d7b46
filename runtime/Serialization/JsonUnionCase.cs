namespace PiwikGen.Serialization;

/// <summary>What tells a case of a union from the others.</summary>
public sealed class JsonUnionCase
{
    private static readonly JsonMembers s_none = new();

    /// <summary>The kinds of JSON that the case can be.</summary>
    public JsonKinds Kinds { get; init; }

    /// <summary>Of a case that is an array beside others: the kinds that its items can be. None where any item will do.</summary>
    public JsonKinds ItemKinds { get; init; }

    /// <summary>
    /// Members that have one value in this case: pairs of a path and a value as JSON text. A path is a JSON Pointer (RFC 6901) without its first
    /// slash, such as <c>data/attributes/template</c>. A path that occurs several times allows several values.
    /// </summary>
    public string[] Constants { get; init; } = [];

    /// <summary>
    /// Places, of which cases without telling constants have different notions: each with the kinds of the values that this case can have there. The
    /// paths are those of constants; the step <c>-</c> leads into an array, to each of its items.
    /// </summary>
    public (string Path, JsonKinds Kinds)[] Places { get; init; } = [];

    /// <summary>The members at the top that the case knows, and of them those that it must have.</summary>
    public JsonMembers Members { get; init; } = s_none;
}
