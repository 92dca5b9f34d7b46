using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>An explicit discriminator: the member whose value tells the case (OpenAPI 3.1, section 4.8.25).</summary>
internal sealed class Discriminator
{
    private readonly string _propertyName;
    private readonly List<(string Value, string Reference)> _mapping;
    private readonly ResolvedSpec _spec;

    private Discriminator(string propertyName, List<(string Value, string Reference)> mapping, ResolvedSpec spec)
    {
        _propertyName = propertyName;
        _mapping = mapping;
        _spec = spec;
    }

    public static Discriminator? Of(SpecNode owner, ResolvedSpec spec)
    {
        // Swagger 2.0 has the name alone.
        var node = owner["discriminator"];
        var name = node?.Kind == SpecNodeKind.String ? node.Text : node?.StringOf("propertyName");
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        var mapping = new List<(string, string)>();
        if (node!.Kind == SpecNodeKind.Object && node["mapping"] is { Kind: SpecNodeKind.Object } map)
        {
            mapping.AddRange(map.Members.Where(static member => member.Value.Kind == SpecNodeKind.String).Select(static member => (member.Name, member.Value.Text)));
        }

        return new Discriminator(name!, mapping, spec);
    }

    /// <summary>The values that mean a case: those mapped to it, or its schema's own name where none is.</summary>
    public IReadOnlyList<(string Path, string Json)> ConstantsOf(SpecNode unionCase)
    {
        var target = _spec.Target(unionCase);
        var reference = unionCase.StringOf("$ref");
        if (target is null || reference is null)
        {
            return [];
        }

        return ConstantsOf(_spec.NameOf(target), reference);
    }

    /// <summary>The values that mean a named schema.</summary>
    public IReadOnlyList<(string Path, string Json)> ConstantsOf(string name) => ConstantsOf(name, name);

    /// <summary>The member that it looks at, and the one value that means a named schema; null where several do.</summary>
    public (string WireName, string Value)? OnlyValueOf(string name) =>
        ValuesOf(name, name) is [var value] ? (_propertyName, value) : null;

    private List<(string Path, string Json)> ConstantsOf(string? name, string reference)
    {
        var path = JsonPointer.Escape(_propertyName);
        return [.. ValuesOf(name, reference).Select(value => (path, JsonText.Of(value)))];
    }

    private List<string> ValuesOf(string? name, string reference)
    {
        var mapped = _mapping
            .Where(entry => entry.Reference == reference || entry.Reference == name || entry.Reference.EndsWith("/" + name, StringComparison.Ordinal))
            .Select(static entry => entry.Value)
            .ToList();
        return mapped.Count > 0 || name is null ? mapped : [name];
    }
}
