using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Swagger;

/// <summary>A parameter of Swagger 2.0, which is half a schema itself, in the words of OpenAPI 3.</summary>
internal static class SwaggerParameter
{
    private static readonly HashSet<string> OwnMembers = new(StringComparer.Ordinal)
    {
        "name", "in", "description", "required", "allowEmptyValue", "collectionFormat", "schema",
    };

    public static SpecNode Convert(SpecNode parameter)
    {
        var members = NewNode.Kept(parameter, "name", "in", "description", "required", "allowEmptyValue").ToList();
        members.Add(NewNode.Member("schema", SchemaOf(parameter)));
        if (parameter.StringOf("type") == "array")
        {
            members.AddRange(StyleOf(parameter));
        }

        return NewNode.Object(parameter, members);
    }

    /// <summary>The schema among the members of a parameter or header.</summary>
    public static SpecNode SchemaOf(SpecNode parameter)
    {
        if (parameter["schema"] is { } schema)
        {
            return schema;
        }

        if (parameter.StringOf("type") == "file")
        {
            return Binary(parameter);
        }

        return NewNode.Object(parameter, parameter.Members.Where(static member =>
            !OwnMembers.Contains(member.Name) && !(member.Name.StartsWith("x-", StringComparison.Ordinal) && member.Name != "x-nullable")));
    }

    public static SpecNode Binary(SpecNode at) => NewNode.Object(
        at, [NewNode.Member("type", NewNode.Text(at, "string")), NewNode.Member("format", NewNode.Text(at, "binary"))]);

    /// <summary>Style and explode for a <c>collectionFormat</c>; csv where nothing is said.</summary>
    public static IEnumerable<SpecMember> StyleOf(SpecNode parameter)
    {
        var format = parameter.StringOf("collectionFormat") ?? "csv";
        var isNamed = parameter.StringOf("in") is "query" or "formData";
        if (isNamed)
        {
            var style = format switch { "ssv" => "spaceDelimited", "pipes" => "pipeDelimited", _ => "form" };
            yield return NewNode.Member("style", NewNode.Text(parameter, style));
        }

        yield return NewNode.Member("explode", NewNode.Flag(parameter, isNamed && format == "multi"));
        if (format == "tsv")
        {
            yield return NewNode.Member("x-piwikgen-style", NewNode.Text(parameter, "tabDelimited"));
        }
    }
}
