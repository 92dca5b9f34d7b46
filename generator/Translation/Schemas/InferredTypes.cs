namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>The JSON type that a schema without <c>type</c> means, by the keywords that it has.</summary>
internal static class InferredTypes
{
    public static IReadOnlyList<string> Of(Facets facets)
    {
        if (facets.Properties.Count > 0 || facets.AdditionalProperties.Count > 0 || facets.PatternProperties.Count > 0)
        {
            return ["object"];
        }

        if (facets.Items.Count > 0 || facets.PrefixItems.Count > 0)
        {
            return ["array"];
        }

        if (facets.HasStringKeyword)
        {
            return ["string"];
        }

        if (facets.HasNumberKeyword)
        {
            return ["number"];
        }

        return facets.Format switch
        {
            "date" or "date-time" or "uuid" or "uri" or "byte" or "binary" or "password" or "email" => ["string"],
            "int32" or "int64" => ["integer"],
            "float" or "double" => ["number"],
            _ => [],
        };
    }
}
