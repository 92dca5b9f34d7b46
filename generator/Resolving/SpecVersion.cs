using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving;

/// <summary>Which dialect a document says it is written in.</summary>
internal static class SpecVersion
{
    /// <summary>The dialect; null for one that cannot be read.</summary>
    public static OpenApiVersion? Of(SpecNode root)
    {
        var text = (root["openapi"] ?? root["swagger"])?.Text ?? "";
        var parts = text.Trim().Split('.');
        var isSwagger = root["openapi"] is null;
        return (parts[0], parts.Length > 1 ? parts[1] : "0") switch
        {
            ("2", "0") => OpenApiVersion.Swagger20,
            ("3", "0") when !isSwagger => OpenApiVersion.V30,
            ("3", "1") when !isSwagger => OpenApiVersion.V31,
            ("3", "2") when !isSwagger => OpenApiVersion.V32,
            _ => null,
        };
    }
}
