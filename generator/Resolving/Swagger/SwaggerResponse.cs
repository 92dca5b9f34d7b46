using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Resolving.Swagger;

/// <summary>A response of Swagger 2.0: one schema, in all the media types that the operation produces.</summary>
internal static class SwaggerResponse
{
    public static SpecNode Convert(SpecNode response, IReadOnlyList<string> produces, SpecReferences references)
    {
        var members = NewNode.Kept(response, "description").ToList();
        if (response["schema"] is { } schema)
        {
            var isFile = schema.StringOf("type") == "file";
            var types = produces.Count > 0 ? produces : [isFile ? "application/octet-stream" : "application/json"];
            members.Add(NewNode.Member("content", SwaggerBody.ContentOf(response, types, isFile ? SwaggerParameter.Binary(schema) : schema)));
        }

        if (response["headers"] is { IsObject: true } headers)
        {
            members.Add(NewNode.Member("headers", NewNode.Object(headers, headers.Members.Select(header => header with { Value = Header(header.Value, references) }))));
        }

        return NewNode.Object(response, members);
    }

    private static SpecNode Header(SpecNode source, SpecReferences references)
    {
        if (references.Follow(source) is not { IsObject: true } header)
        {
            return source;
        }

        return NewNode.Object(header, NewNode.Kept(header, "description").Append(NewNode.Member("schema", SwaggerParameter.SchemaOf(header))));
    }
}
