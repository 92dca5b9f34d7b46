namespace PiwikGen.Generator.Resolving.Structure;

/// <summary>An object of the OpenAPI text and its fixed fields, as far as a client needs them.</summary>
/// <param name="name">What the OpenAPI text calls it.</param>
/// <param name="isTracked">Whether translation asks where it was read from.</param>
internal sealed class ObjectKind(string name, bool isTracked = false)
{
    public string Name => name;

    public bool IsTracked => isTracked;

    public Dictionary<string, Field> Fields { get; } = new(StringComparer.Ordinal);

    public ObjectKind With(string field, Field kind)
    {
        Fields.Add(field, kind);
        return this;
    }
}
