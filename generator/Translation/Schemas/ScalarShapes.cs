using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>The C# type of a string, number or boolean, by its format.</summary>
internal static class ScalarShapes
{
    public static ScalarShape Of(string type, Facets facets) => type switch
    {
        "string" => OfString(facets.Format ?? FormatOfContent(facets)),
        "integer" => new ScalarShape(OfInteger(facets)),
        "number" => new ScalarShape(OfNumber(facets.Format)),
        "boolean" => new ScalarShape(TypeKind.Boolean),
        "file" => new ScalarShape(TypeKind.String) { IsBinary = true },
        _ => new ScalarShape(TypeKind.Element),
    };

    // Times and durations stay text: RFC 3339 times carry offsets and durations carry months, which .NET's types lose.
    // Formats that are not known stay text too; their spelling is compared as it is registered, in lower case.
    private static ScalarShape OfString(string? format) => format switch
    {
        "uuid" => new ScalarShape(TypeKind.Guid),
        "date-time" => new ScalarShape(TypeKind.DateTimeOffset),
        "date" => new ScalarShape(TypeKind.DateOnly),
        "uri" or "url" or "uri-reference" => new ScalarShape(TypeKind.Uri),
        "byte" or "base64" => new ScalarShape(TypeKind.Bytes),
        "binary" => new ScalarShape(TypeKind.String) { IsBinary = true },
        "password" => new ScalarShape(TypeKind.String) { IsSecret = true },
        _ => new ScalarShape(TypeKind.String),
    };

    // JSON Schema 2020-12, validation 8: what OpenAPI 3.0 called the formats byte and binary.
    private static string? FormatOfContent(Facets facets) => facets.Keyword("contentEncoding")?.Text switch
    {
        "base64" => "byte",
        null when facets.Keyword("contentMediaType")?.Text is "application/octet-stream" => "binary",
        _ => null,
    };

    private static TypeKind OfInteger(Facets facets)
    {
        if (facets.Format is "uint64" || ExceedsInt64(facets.Keyword("maximum")?.Text))
        {
            return TypeKind.UInt64;
        }

        return facets.Format is "int32" or "int16" or "int8" or "uint8" or "uint16" ? TypeKind.Int32 : TypeKind.Int64;
    }

    private static bool ExceedsInt64(string? maximum) =>
        ulong.TryParse(maximum, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
        && value > long.MaxValue;

    private static TypeKind OfNumber(string? format) => format switch
    {
        "decimal" => TypeKind.Decimal,
        "int64" => TypeKind.Int64,
        "int32" => TypeKind.Int32,
        _ => TypeKind.Double,
    };
}
