namespace PiwikGen.Generator.Resolving;

/// <summary>The dialect a document was written in.</summary>
internal enum OpenApiVersion
{
    Swagger20,
    V30,
    V31,
    V32,
}
