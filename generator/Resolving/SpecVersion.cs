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
        return (parts[0], parts.Length > 1 ? parts[1] : "0") switch
        {
            ("2", "0") => OpenApiVersion.Swagger20,
            ("3", "0") => OpenApiVersion.V30,
            ("3", "1") => OpenApiVersion.V31,
            ("3", "2") => OpenApiVersion.V32,
            _ => null,
        };
    }
}
