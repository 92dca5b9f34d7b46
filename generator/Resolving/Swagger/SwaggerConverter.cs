using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Resolving.Swagger;

/// <summary>
/// Says a Swagger 2.0 document in the objects of OpenAPI 3: servers of host, base path and schemes, request bodies of body and form
/// parameters, media types of <c>consumes</c> and <c>produces</c>. Schemas stay as they are.
/// </summary>
internal sealed class SwaggerConverter(SpecReferences references)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    public SpecNode Convert(SpecNode top)
    {
        var members = NewNode.Kept(top, "info", "tags", "security").ToList();
        members.Add(NewNode.Member("servers", SwaggerServers.Of(top)));
        if (Follow(top["paths"]) is { IsObject: true } paths)
        {
            members.Add(NewNode.Member("paths", NewNode.Object(paths, paths.Members.Select(path => path with { Value = PathItem(path.Value, top) }))));
        }

        if (Follow(top["securityDefinitions"]) is { IsObject: true } schemes)
        {
            var converted = NewNode.Object(schemes, schemes.Members.Select(scheme => scheme with { Value = SwaggerSecurity.Convert(Follow(scheme.Value) ?? scheme.Value) }));
            members.Add(NewNode.Member("components", NewNode.Object(schemes, [NewNode.Member("securitySchemes", converted)])));
        }

        return NewNode.Object(top, members);
    }

    private SpecNode PathItem(SpecNode source, SpecNode top)
    {
        if (Follow(source) is not { IsObject: true } item)
        {
            return source;
        }

        var shared = Parameters(item);
        var members = NewNode.Kept(item).ToList();
        foreach (var member in item.Members)
        {
            if (Methods.Contains(member.Name) && Follow(member.Value) is { IsObject: true } operation)
            {
                members.Add(member with { Value = Operation(operation, shared, top) });
            }
        }

        return NewNode.Object(item, members);
    }

    private SpecNode Operation(SpecNode operation, IReadOnlyList<SpecNode> shared, SpecNode top)
    {
        var own = Parameters(operation);
        var parameters = shared.Where(parameter => !own.Any(other => IsSame(parameter, other))).Concat(own).ToList();
        var members = NewNode.Kept(operation, "tags", "summary", "description", "operationId", "deprecated", "security", "externalDocs").ToList();
        var consumes = MediaTypes(operation["consumes"] ?? top["consumes"]);
        if (SwaggerBody.Of(parameters, consumes, operation) is { } body)
        {
            members.Add(NewNode.Member("requestBody", body));
        }

        var others = parameters.Where(static parameter => parameter.StringOf("in") is not ("body" or "formData")).Select(SwaggerParameter.Convert).ToList();
        if (others.Count > 0)
        {
            members.Add(NewNode.Member("parameters", NewNode.List(operation, others)));
        }

        if (Follow(operation["responses"]) is { IsObject: true } responses)
        {
            var produces = MediaTypes(operation["produces"] ?? top["produces"]);
            members.Add(NewNode.Member("responses", NewNode.Object(
                responses,
                responses.Members.Select(response => response with { Value = Response(response.Value, produces) }))));
        }

        return NewNode.Object(operation, members);
    }

    private SpecNode Response(SpecNode source, IReadOnlyList<string> produces) =>
        Follow(source) is { IsObject: true } response ? SwaggerResponse.Convert(response, produces, references) : source;

    private List<SpecNode> Parameters(SpecNode holder) =>
        (Follow(holder["parameters"])?.Items ?? []).Select(Follow).OfType<SpecNode>().Where(static parameter => parameter.IsObject).ToList();

    private static bool IsSame(SpecNode parameter, SpecNode other) =>
        parameter.StringOf("in") == other.StringOf("in") && (parameter.StringOf("in") == "body" || parameter.StringOf("name") == other.StringOf("name"));

    private static List<string> MediaTypes(SpecNode? list) =>
        (list?.Items ?? []).Where(static item => item.IsString && item.Text.Length > 0).Select(static item => item.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private SpecNode? Follow(SpecNode? node) => node is null ? null : references.Follow(node);
}
