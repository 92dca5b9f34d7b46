using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Json;

/// <summary>The statement that writes one member: its name and its value, or nothing where it is absent.</summary>
internal static class WriteStatement
{
    public static string Of(PropertyModel property, string name)
    {
        var type = property.Type;
        return property.Presence switch
        {
            Presence.OptionalNullable =>
                $"{RuntimeNames.Json}.WriteOptional<{type.OrNull().CSharp}, {type.OrNull().Codec}>(writer, {name}, {property.Name});",
            Presence.Optional => IfSet(type, name, property.Name),

            // A required reference that was absent when it was read is null against its type: it stays absent. So is the text of an enum.
            _ when type is { IsNullable: false, IsTextEnum: true } => $"{RuntimeNames.Json}.WriteStringIfSet(writer, {name}, {property.Name}.Value);",
            _ when !type.IsNullable && !type.IsValueType => IfSet(type, name, property.Name),
            _ => Always(type, name, property.Name),
        };
    }

    private static string IfSet(TypeRef type, string name, string value) => type.Kind switch
    {
        TypeKind.Model => $"{RuntimeNames.Json}.WriteModelIfSet(writer, {name}, {value});",
        _ when type.IsScalar => $"{RuntimeNames.Json}.Write{type.Kind}IfSet(writer, {name}, {value});",

        // Name and value in one call.
        TypeKind.Enum when type.IsTextEnum => $"{RuntimeNames.Json}.WriteStringIfSet(writer, {name}, {value}?.Value);",
        TypeKind.Enum => $"{RuntimeNames.Json}.WriteEnumIfSet(writer, {name}, {value});",
        _ when type.IsListOfStrings => $"{RuntimeNames.Json}.WriteStringsIfSet(writer, {name}, {value});",
        _ when type.IsListOfModels => $"{RuntimeNames.Json}.WriteModelsIfSet(writer, {name}, {value});",
        _ => $"{RuntimeNames.Json}.WriteIfSet<{type.Bare}, {type.NotNull().Codec}>(writer, {name}, {value});",
    };

    private static string Always(TypeRef type, string name, string value) => type.Kind switch
    {
        TypeKind.Model => $"{RuntimeNames.Json}.WriteModel(writer, {name}, {value});",
        TypeKind.Enum when !type.IsNullable => $"{RuntimeNames.Json}.WriteEnum(writer, {name}, {value});",
        _ when type.IsListOfStrings => $"{RuntimeNames.Json}.WriteStrings(writer, {name}, {value});",
        _ when type.IsListOfModels => $"{RuntimeNames.Json}.WriteModels(writer, {name}, {value});",
        TypeKind.Element => $"{RuntimeNames.Json}.WriteElementIfSet(writer, {name}, {value});",
        _ when type.IsScalar && type.IsValueType && type.IsNullable => $"{RuntimeNames.Json}.WriteNullable{type.Kind}(writer, {name}, {value});",
        _ when type.IsScalar => $"{RuntimeNames.Json}.Write{type.Kind}(writer, {name}, {value});",
        _ => $"{RuntimeNames.Json}.Write<{type.CSharp}, {type.Codec}>(writer, {name}, {value});",
    };
}
