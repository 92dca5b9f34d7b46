using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Json;

/// <summary>The expression that reads a value of a type from <c>reader</c>, which stands on its first token.</summary>
internal static class ReadExpression
{
    public static string Of(TypeRef type) => type.Kind switch
    {
        // An element tells null from absent by itself.
        TypeKind.Element => $"{RuntimeNames.Json}.ReadElement(ref reader)",
        TypeKind.Model => $"{type.FullName}.ReadJson(ref reader)",
        TypeKind.Enum when !type.IsNullable => $"{type.FullName}.ReadJson(ref reader)",
        TypeKind.Enum => $"{RuntimeNames.Json}.ReadNullableEnum<{type.Name}>(ref reader)",
        _ when type.IsListOfStrings => $"{RuntimeNames.Json}.ReadStrings(ref reader)",
        _ when type.IsListOfModels => $"{RuntimeNames.Json}.ReadModels<{type.Item!.Name}>(ref reader)",
        _ when type.IsScalar && type.IsValueType && type.IsNullable => $"{RuntimeNames.Json}.ReadNullable{type.Kind}(ref reader)",
        _ when type.IsScalar => $"{RuntimeNames.Json}.Read{type.Kind}(ref reader)",
        _ => $"{type.Codec}.Read(ref reader)",
    };
}
