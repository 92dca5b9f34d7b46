using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Turns shapes, once they have names, into the names by which types refer to each other.</summary>
internal sealed class TypeRefs(string @namespace)
{
    // Lists of lists of ... : beyond this nobody writes C#, and a list that holds itself would never end.
    private const int MaxNesting = 16;

    public string Namespace { get; } = @namespace;

    public TypeRef Of(SchemaUse use) => Of(use, 0);

    public TypeRef Of(Shape shape) => Of(shape, 0);

    private TypeRef Of(SchemaUse use, int depth)
    {
        var type = Of(use.Shape, depth);
        return use.IsNullable || IsNullable(use.Shape) ? type.OrNull() : type;
    }

    public static bool IsNullable(Shape shape)
    {
        for (var i = 0; i < 64; i++)
        {
            if (shape.IsNullable)
            {
                return true;
            }

            if (shape is not UnionShape { Alias: { } alias })
            {
                return false;
            }

            shape = alias;
        }

        return false;
    }

    private TypeRef Of(Shape shape, int depth)
    {
        if (depth > MaxNesting)
        {
            return TypeRef.Element;
        }

        return UnionCases.Resolve(shape) switch
        {
            ScalarShape scalar => new TypeRef(scalar.Kind),
            ListShape list => TypeRef.ListOf(ItemOf(list.Item, depth)),
            MapShape map => TypeRef.MapOf(ItemOf(map.Value, depth)),
            EnumShape @enum => new TypeRef(TypeKind.Enum, @enum.Representative.Name, Namespace) { IsTextEnum = @enum.Backing == EnumBacking.String },
            UnionShape { Alias: not null } => TypeRef.Element,
            NamedShape named => new TypeRef(TypeKind.Model, named.Representative.Name, Namespace),
            _ => TypeRef.Element,
        };
    }

    // JSON of any kind says null by itself, and needs no question mark to do so.
    private TypeRef ItemOf(SchemaUse item, int depth)
    {
        var type = Of(item, depth + 1);
        return type.Kind == TypeKind.Element ? type.NotNull() : type;
    }
}
