using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// The effective schema of nodes that all apply at once: <c>$ref</c>s followed, <c>allOf</c> merged, keywords beside a
/// <c>$ref</c> honoured. Members that several nodes declare keep all their declarations, which merge in turn.
/// </summary>
internal sealed class Facets
{
    // Most schemas have few of these: what is empty is not there.
    private List<(string Name, List<SpecNode> Declarations)>? _properties;
    private Dictionary<string, int>? _propertyIndexes;
    private HashSet<string>? _required;
    private List<SpecNode>? _items;
    private List<SpecNode>? _prefixItems;
    private List<SpecNode>? _additionalProperties;
    private List<SpecNode>? _patternProperties;
    private List<(SpecNode Owner, SpecNode Cases)>? _unions;
    private List<(string Keyword, SpecNode Value)>? _ignored;

    public Facets(IReadOnlyList<SpecNode> leaves, bool isNullable)
    {
        Leaves = leaves;
        IsNullable = isNullable;
        foreach (var leaf in leaves)
        {
            Add(leaf);
        }
    }

    public IReadOnlyList<SpecNode> Leaves { get; }

    public bool IsNullable { get; private set; }

    /// <summary>The JSON types that are named, without null; empty where none is.</summary>
    public List<string> Types { get; } = [];

    public IReadOnlyList<(string Name, List<SpecNode> Declarations)> Properties => _properties ?? [];

    public bool IsRequired(string name) => _required?.Contains(name) == true;

    public IReadOnlyList<SpecNode> Items => _items ?? [];

    public IReadOnlyList<SpecNode> PrefixItems => _prefixItems ?? [];

    public IReadOnlyList<SpecNode> AdditionalProperties => _additionalProperties ?? [];

    public IReadOnlyList<SpecNode> PatternProperties => _patternProperties ?? [];

    /// <summary>Each <c>oneOf</c> or <c>anyOf</c> with the node that holds it.</summary>
    public IReadOnlyList<(SpecNode Owner, SpecNode Cases)> Unions => _unions ?? [];

    public SpecNode? Enum { get; private set; }

    public SpecNode? Const { get; private set; }

    public string? Format { get; private set; }

    /// <summary>Keywords that C# types cannot say and that nothing checks, each with its value.</summary>
    public IReadOnlyList<(string Keyword, SpecNode Value)> Ignored => _ignored ?? [];

    public bool HasStringKeyword { get; private set; }

    public bool HasNumberKeyword { get; private set; }

    public SpecNode? Keyword(string name)
    {
        for (var i = 0; i < Leaves.Count; i++)
        {
            if (Leaves[i][name] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private void Add(SpecNode leaf)
    {
        foreach (var (name, value) in leaf.Members)
        {
            switch (name)
            {
                case "type":
                    AddTypes(value);
                    break;
                case "properties" when value.Kind == SpecNodeKind.Object:
                    AddProperties(value);
                    break;
                case "required" when value.Kind == SpecNodeKind.Array:
                    (_required ??= new(StringComparer.Ordinal)).UnionWith(value.Items.Where(static item => item.Kind == SpecNodeKind.String).Select(static item => item.Text));
                    break;
                case "items":
                    if (value.Kind == SpecNodeKind.Array)
                    {
                        (_prefixItems ??= []).AddRange(value.Items);
                    }
                    else
                    {
                        (_items ??= []).Add(value);
                    }

                    break;
                case "prefixItems" when value.Kind == SpecNodeKind.Array:
                    (_prefixItems ??= []).AddRange(value.Items);
                    break;
                case "additionalProperties":
                    (_additionalProperties ??= []).Add(value);
                    break;
                case "patternProperties" when value.Kind == SpecNodeKind.Object:
                    (_patternProperties ??= []).AddRange(value.Members.Select(static member => member.Value));
                    break;
                case "oneOf" or "anyOf" when value.Kind == SpecNodeKind.Array && value.Items.Length > 0:
                    (_unions ??= []).Add((leaf, value));
                    break;
                default:
                    AddScalarKeyword(leaf, name, value);
                    break;
            }
        }
    }

    private void AddScalarKeyword(SpecNode leaf, string name, SpecNode value)
    {
        switch (name)
        {
            case "enum" when value.Kind == SpecNodeKind.Array:
                // Each enum narrows the others: the shortest is the one that holds.
                Enum = Enum is null || value.Items.Length < Enum.Items.Length ? value : Enum;
                break;
            case "const":
                Const = value;
                break;
            case "format" when value.Kind == SpecNodeKind.String:
                Format = value.Text;
                break;
            case "nullable" or "x-nullable" when leaf.IsTrue(name):
                IsNullable = true;
                break;
            case "pattern" or "minLength" or "maxLength" or "contentEncoding" or "contentMediaType":
                HasStringKeyword = true;
                break;
            case "not" or "if" or "dependentSchemas" or "propertyNames" or "contains" or "unevaluatedProperties" or "unevaluatedItems" when value.IsObject:
                (_ignored ??= []).Add((name, value));
                break;
            case "minimum" or "maximum" or "multipleOf" or "exclusiveMinimum" or "exclusiveMaximum":
                HasNumberKeyword = true;
                break;
        }
    }

    private void AddTypes(SpecNode value)
    {
        // Most schemas name one type, once.
        if (value.Kind == SpecNodeKind.String && Types.Count == 0)
        {
            var only = JsonTypeName.Of(value.Text);
            if (only.Length > 0)
            {
                Types.Add(only);
            }

            return;
        }

        var names = value.Kind == SpecNodeKind.Array ? value.Items : [value];
        var found = names
            .Where(static node => node.Kind is SpecNodeKind.String or SpecNodeKind.Null)
            .Select(static node => node.Kind == SpecNodeKind.Null ? "null" : JsonTypeName.Of(node.Text))
            .ToList();
        IsNullable |= found.Remove("null") && (found.Count > 0 || Types.Count > 0);
        if (Types.Count == 0)
        {
            Types.AddRange(found.Where(static type => type.Length > 0).Distinct(StringComparer.Ordinal));
        }
        else if (found.Count > 0 && found.Any(Types.Contains))
        {
            Types.RemoveAll(type => !found.Contains(type));
        }
    }

    private void AddProperties(SpecNode value)
    {
        if (_properties is null)
        {
            // The names of one object differ: an index is worth its while from the second on.
            _properties = new(value.Members.Count);
            foreach (var (name, declaration) in value.Members)
            {
                _properties.Add((name, [declaration]));
            }

            return;
        }

        if (_propertyIndexes is null)
        {
            _propertyIndexes = new(StringComparer.Ordinal);
            for (var i = 0; i < _properties.Count; i++)
            {
                _propertyIndexes.Add(_properties[i].Name, i);
            }
        }

        foreach (var (name, declaration) in value.Members)
        {
            if (_propertyIndexes.TryGetValue(name, out var index))
            {
                _properties[index].Declarations.Add(declaration);
            }
            else
            {
                _propertyIndexes.Add(name, _properties.Count);
                _properties.Add((name, [declaration]));
            }
        }
    }
}
