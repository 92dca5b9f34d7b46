using System.Text;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Inline schemas of equal shape share one type: the one whose place has the first name.</summary>
internal sealed class ShapeSharing
{
    private const int MaxDepth = 48;

    private readonly Dictionary<Shape, string> _signatures = [];
    private readonly Dictionary<string, int> _signatureIds = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedShape, int> _componentIds = [];

    /// <summary>Settles which shape stands for which others. Named schemas always stand for themselves.</summary>
    public static void Share(IReadOnlyList<NamedShape> shapes)
    {
        var sharing = new ShapeSharing();
        var groups = new Dictionary<string, NamedShape>(StringComparer.Ordinal);
        foreach (var shape in shapes)
        {
            if (shape.ComponentName is not null)
            {
                continue;
            }

            var signature = sharing.SignatureOf(shape, 0);
            if (!groups.TryGetValue(signature, out var first))
            {
                groups.Add(signature, shape);
                continue;
            }

            shape.Representative = first;
            first.PlaceNames.UnionWith(shape.PlaceNames);
            first.IsSent |= shape.IsSent;
            first.IsReceived |= shape.IsReceived;
        }
    }

    // Signatures of parts are replaced by short ids, so that a deep inline schema costs what it holds and no more.
    private string SignatureOf(Shape shape, int depth)
    {
        shape = UnionCases.Resolve(shape);
        if (_signatures.TryGetValue(shape, out var known))
        {
            return known;
        }

        if (shape is NamedShape { ComponentName: not null } named)
        {
            return Remember(shape, "#" + IdOf(_componentIds, named));
        }

        if (depth > MaxDepth)
        {
            return "deep" + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(shape);
        }

        // A recursive inline schema is equal to nothing but itself.
        _signatures[shape] = "^" + _signatures.Count;
        var text = new StringBuilder();
        Describe(text, shape, depth);
        var signature = text.ToString();
        if (!_signatureIds.TryGetValue(signature, out var id))
        {
            id = _signatureIds.Count;
            _signatureIds.Add(signature, id);
        }

        return Remember(shape, "$" + id);
    }

    private string Remember(Shape shape, string signature)
    {
        _signatures[shape] = signature;
        return signature;
    }

    private void Describe(StringBuilder text, Shape shape, int depth)
    {
        text.Append(shape.GetType().Name).Append(shape.IsNullable ? "?" : "");
        switch (shape)
        {
            case ScalarShape scalar:
                text.Append(scalar.Kind).Append(scalar.IsSecret).Append(scalar.IsBinary).Append(scalar.ConstantJson);
                break;
            case ListShape list:
                Describe(text, "", list.Item, depth);
                break;
            case MapShape map:
                Describe(text, "", map.Value, depth);
                break;
            case EnumShape @enum:
                text.Append(@enum.Backing);
                foreach (var value in @enum.Values)
                {
                    text.Append('|').Append(value.Literal.Text).Append('=').Append(value.GivenName);
                }

                break;
            case UnionShape union:
                foreach (var unionCase in union.Cases)
                {
                    Describe(text, unionCase.Title ?? "", unionCase.Use, depth);
                    foreach (var (path, json) in unionCase.Discriminators)
                    {
                        text.Append(path).Append('=').Append(json);
                    }
                }

                break;
            case ObjectShape @object:
                // Bytes are files in the one, and texts in the other.
                text.Append(@object.IsMultipart ? "multipart" : "");
                foreach (var property in @object.Properties)
                {
                    Describe(text, property.WireName + (property.IsRequired ? "!" : ""), property.Use, depth);
                }

                Describe(text, "*", @object.AdditionalProperties, depth);
                break;
        }
    }

    private void Describe(StringBuilder text, string label, SchemaUse? use, int depth)
    {
        if (use is not null)
        {
            // The alias that says "or null" is not part of the signature of what it stands for.
            text.Append('{').Append(label.Length).Append(':').Append(label).Append(use.IsNullable || TypeRefs.IsNullable(use.Shape) ? "?" : "")
                .Append(use.IsReadOnly ? "r" : "").Append(use.IsWriteOnly ? "w" : "").Append(use.Documentation.IsDeprecated ? "d" : "")
                .Append(SignatureOf(use.Shape, depth + 1)).Append('}');
        }
    }

    private static int IdOf(Dictionary<NamedShape, int> ids, NamedShape shape)
    {
        if (!ids.TryGetValue(shape, out var id))
        {
            id = ids.Count;
            ids.Add(shape, id);
        }

        return id;
    }
}
