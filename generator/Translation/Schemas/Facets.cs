using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// The effective schema of nodes that all apply at once: <c>$ref</c>s followed, <c>allOf</c> merged, keywords beside a
/// <c>$ref</c> honoured. Members that several nodes declare keep all their declarations, which merge in turn.
/// </summary>
internal sealed class Facets
{
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

    public List<(string Name, List<SpecNode> Declarations)> Properties { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public List<SpecNode> Items { get; } = [];

    public List<SpecNode> PrefixItems { get; } = [];

    public List<SpecNode> AdditionalProperties { get; } = [];

    public List<SpecNode> PatternProperties { get; } = [];

    /// <summary>Each <c>oneOf</c> or <c>anyOf</c> with the node that holds it.</summary>
    public List<(SpecNode Owner, SpecNode Cases)> Unions { get; } = [];

    public SpecNode? Enum { get; private set; }

    public SpecNode? Const { get; private set; }

    public string? Format { get; private set; }

    /// <summary>Keywords that C# types cannot say and that nothing checks, each with its value.</summary>
    public List<(string Keyword, SpecNode Value)> Ignored { get; } = [];

    public bool HasStringKeyword { get; private set; }

    public bool HasNumberKeyword { get; private set; }

    private readonly Dictionary<string, int> _propertyIndexes = new(StringComparer.Ordinal);

    public SpecNode? Keyword(string name) => Leaves.Select(leaf => leaf[name]).FirstOrDefault(static node => node is not null);

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
                    Required.UnionWith(value.Items.Where(static item => item.Kind == SpecNodeKind.String).Select(static item => item.Text));
                    break;
                case "items":
                    Items.AddRange(value.Kind == SpecNodeKind.Array ? [] : [value]);
                    PrefixItems.AddRange(value.Kind == SpecNodeKind.Array ? value.Items : []);
                    break;
                case "prefixItems" when value.Kind == SpecNodeKind.Array:
                    PrefixItems.AddRange(value.Items);
                    break;
                case "additionalProperties":
                    AdditionalProperties.Add(value);
                    break;
                case "patternProperties" when value.Kind == SpecNodeKind.Object:
                    PatternProperties.AddRange(value.Members.Select(static member => member.Value));
                    break;
                case "oneOf" or "anyOf" when value.Kind == SpecNodeKind.Array && value.Items.Length > 0:
                    Unions.Add((leaf, value));
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
                Ignored.Add((name, value));
                break;
            case "minimum" or "maximum" or "multipleOf" or "exclusiveMinimum" or "exclusiveMaximum":
                HasNumberKeyword = true;
                break;
        }
    }

    private void AddTypes(SpecNode value)
    {
        var names = value.Kind == SpecNodeKind.Array ? value.Items : [value];
        var found = names
            .Where(static node => node.Kind is SpecNodeKind.String or SpecNodeKind.Null)
            .Select(static node => node.Kind == SpecNodeKind.Null ? "null" : JsonTypeName.Of(node.Text))
            .ToList();
        IsNullable |= found.Remove("null") && (found.Count > 0 || Types.Count > 0);
        if (found.Count == 0 && value.Kind == SpecNodeKind.String && value.Text == "null")
        {
            found.Add("null");
        }

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
        foreach (var (name, declaration) in value.Members)
        {
            if (_propertyIndexes.TryGetValue(name, out var index))
            {
                Properties[index].Declarations.Add(declaration);
            }
            else
            {
                _propertyIndexes.Add(name, Properties.Count);
                Properties.Add((name, [declaration]));
            }
        }
    }
}
