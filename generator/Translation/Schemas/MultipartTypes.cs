using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Types of the parts of a multipart body: bytes are files there.</summary>
internal static class MultipartTypes
{
    public static TypeRef Of(SchemaUse use, TypeRefs types)
    {
        var type = types.Of(use);
        return UnionCases.Resolve(use.Shape) switch
        {
            ScalarShape { IsBinary: true } => new TypeRef(TypeKind.File, IsNullable: type.IsNullable),
            ListShape list when UnionCases.Resolve(list.Item.Shape) is ScalarShape { IsBinary: true } =>
                new TypeRef(TypeKind.List, Item: new TypeRef(TypeKind.File), IsNullable: type.IsNullable),
            _ => type,
        };
    }
}
