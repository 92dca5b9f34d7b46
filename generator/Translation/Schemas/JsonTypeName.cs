namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>The seven type names of JSON Schema, and what people write for them.</summary>
internal static class JsonTypeName
{
    /// <summary>The standard name; empty where nothing sensible is meant, which then says nothing about the type.</summary>
    public static string Of(string text) => text switch
    {
        "string" or "integer" or "number" or "boolean" or "object" or "array" or "null" or "file" => text,
        "bool" or "Boolean" => "boolean",
        "int" or "int32" or "int64" or "long" or "Integer" => "integer",
        "float" or "double" or "decimal" or "Number" => "number",
        "String" or "str" or "text" or "date" or "datetime" or "date-time" or "uuid" or "uri" => "string",
        "dict" or "map" or "Object" or "hash" => "object",
        "list" or "Array" => "array",
        _ => "",
    };

    public static bool IsStandard(string text) =>
        text is "string" or "integer" or "number" or "boolean" or "object" or "array" or "null" or "file";
}
