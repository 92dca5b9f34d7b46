namespace PiwikGen.Serialization;

/// <summary>What tells a case of a union from the others.</summary>
public sealed class JsonUnionCase
{
    /// <summary>The kinds of JSON that the case can be.</summary>
    public JsonKinds Kinds { get; init; }

    /// <summary>Of a case that is an array beside others: the kinds that its items can be. None where any item will do.</summary>
    public JsonKinds ItemKinds { get; init; }

    /// <summary>
    /// Members that have one value in this case: pairs of a path and a value as JSON text. A path is a JSON Pointer (RFC 6901) without its first
    /// slash, such as <c>data/attributes/template</c>. A path that occurs several times allows several values.
    /// </summary>
    public string[] Constants { get; init; } = [];

    /// <summary>Members at the top that the case must have.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>All members at the top that the case knows.</summary>
    public string[] Known { get; init; } = [];
}
