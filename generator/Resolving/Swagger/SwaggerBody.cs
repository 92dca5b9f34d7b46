using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Swagger;

/// <summary>The request body that body and form parameters of an operation come to.</summary>
internal static class SwaggerBody
{
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public static SpecNode? Of(IReadOnlyList<SpecNode> parameters, IReadOnlyList<string> consumes, SpecNode operation)
    {
        if (parameters.FirstOrDefault(static parameter => parameter.StringOf("in") == "body") is { } body)
        {
            return OfBody(body, consumes);
        }

        var fields = parameters.Where(static parameter => parameter.StringOf("in") == "formData").ToList();
        return fields.Count == 0 ? null : OfForm(fields, consumes, operation);
    }

    private static SpecNode OfBody(SpecNode body, IReadOnlyList<string> consumes)
    {
        var schema = body["schema"] ?? NewNode.Object(body, []);
        var members = NewNode.Kept(body, "description", "required").ToList();
        members.Add(NewNode.Member("content", ContentOf(body, consumes.Count == 0 ? ["application/json"] : consumes, schema)));
        return NewNode.Object(body, members);
    }

    private static SpecNode OfForm(List<SpecNode> fields, IReadOnlyList<string> consumes, SpecNode operation)
    {
        var hasFile = fields.Any(static field => field.StringOf("type") == "file");
        var accepted = consumes.Where(type => type == Multipart || (type == UrlEncoded && !hasFile)).Take(1).ToList();
        var mediaType = accepted.Count > 0 ? accepted[0] : hasFile ? Multipart : UrlEncoded;
        var properties = fields.Select(field => NewNode.Member(field.StringOf("name") ?? "", Described(field)));
        var required = fields.Where(static field => field.IsTrue("required")).Select(field => NewNode.Text(field, field.StringOf("name") ?? ""));
        var schema = NewNode.Object(operation, [
            NewNode.Member("type", NewNode.Text(operation, "object")),
            NewNode.Member("properties", NewNode.Object(operation, Distinct(properties))),
            NewNode.Member("required", NewNode.List(operation, required)),
        ]);
        var encodings = fields.Where(static field => field.StringOf("type") == "array")
            .Select(field => NewNode.Member(field.StringOf("name") ?? "", NewNode.Object(field, SwaggerParameter.StyleOf(field))));
        var content = NewNode.Object(operation, [
            NewNode.Member("schema", schema),
            NewNode.Member("encoding", NewNode.Object(operation, Distinct(encodings))),
        ]);
        return NewNode.Object(operation, [
            NewNode.Member("content", NewNode.Object(operation, [NewNode.Member(mediaType, content)])),
            NewNode.Member("required", NewNode.Flag(operation, fields.Any(static field => field.IsTrue("required")))),
        ]);
    }

    public static SpecNode ContentOf(SpecNode at, IEnumerable<string> mediaTypes, SpecNode schema) =>
        NewNode.Object(at, mediaTypes.Select(type => NewNode.Member(type, NewNode.Object(at, [NewNode.Member("schema", schema)]))));

    private static IEnumerable<SpecMember> Distinct(IEnumerable<SpecMember> members) =>
        members.GroupBy(static member => member.Name, StringComparer.Ordinal).Select(static group => group.First());

    private static SpecNode Described(SpecNode field)
    {
        var schema = SwaggerParameter.SchemaOf(field);
        return field["description"] is { } description && schema["description"] is null && schema.IsObject
            ? NewNode.Object(schema, schema.Members.Append(NewNode.Member("description", description)))
            : schema;
    }
}
