namespace PiwikGen.Generator.Naming;

/// <summary>Names that emitted code has a use for of its own.</summary>
internal static class ReservedNames
{
    /// <summary>What every emitted type has already: from <see cref="object"/>, from being a record, from reading and writing JSON.</summary>
    public static readonly IReadOnlyList<string> EnumMembers =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
        "ReadJson", "WriteJson",
    ];

    /// <summary>
    /// In types that are not enums also the classes whose methods they call: a member of that name would be meant instead (CS0120).
    /// An enum calls none of them by its simple name, as <c>json</c> is a value of many.
    /// </summary>
    public static readonly IReadOnlyList<string> Members = [.. EnumMembers, "Json", "JsonKinds", "JsonTokenType"];

    public static readonly IReadOnlyList<string> Operations =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Dispose", "Create",
    ];

    public static readonly IReadOnlyList<string> Parameters = ["cancellationToken"];

    /// <summary>
    /// Types that emitted files use by their simple names, from the runtime and from System.Text.Json, and nested names of emitted
    /// types that would hide a type of theirs. A test holds them against what the emitters write.
    /// </summary>
    public static readonly IReadOnlyList<string> Types =
    [
        "Json", "JsonMembers", "JsonEnumValues", "JsonUnionCases", "JsonUnionCase", "JsonKinds", "IJsonModel", "JsonModelConverter",
        "JsonModelResolver", "Optional", "ApiOperation", "ApiRequest", "ApiProfile", "ApiSecurity", "ApiSecurityRequirement", "OAuth2Profile",
        "ApiKeyScheme", "ApiKeyLocation", "HttpBearerScheme", "HttpBasicScheme", "OAuth2ClientCredentialsScheme", "OtherSecurityScheme",
        "ParameterStyle", "FormEncoding", "ServerTemplate", "RequestOptions", "ApiTransport", "ApiAnswer", "ApiAnswerCase", "ApiResponse", "ApiErrorAnswer",
        "ApiException", "Pages", "StreamFormat", "FileContent",
        "StringCodec", "BooleanCodec", "Int32Codec", "Int64Codec", "UInt64Codec", "DoubleCodec", "DecimalCodec", "GuidCodec",
        "DateTimeOffsetCodec", "DateOnlyCodec", "UriCodec", "BytesCodec", "JsonElementCodec", "ModelCodec", "ListCodec", "MapCodec", "NullableCodec",
        "GeneratedCode", "GeneratedCodeAttribute", "JsonConverter", "JsonConverterAttribute", "JsonElement", "JsonTokenType",
        "NotNullWhen", "NotNullWhenAttribute", "Utf8JsonReader", "Utf8JsonWriter", "List", "Dictionary", "IAsyncEnumerable", "CancellationToken",
        "ApiOperations", "Values", "TResult",

        // Members that emitted types have: a type of the same name could not have them.
        "Equals", "GetHashCode", "ToString", "GetType", "ReadJson", "WriteJson", "Match", "Value", "AdditionalProperties",
    ];

    /// <summary>The member of an emitted object that holds what the schema does not name.</summary>
    public const string AdditionalProperties = "AdditionalProperties";
}
