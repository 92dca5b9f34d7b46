using Microsoft.OpenApi;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Translation.Schemas;
using ParameterStyle = PiwikGen.Generator.Model.ParameterStyle;

namespace PiwikGen.Generator.Translation.Operations;

/// <param name="Suffix">What the method's name ends with for this media type.</param>
internal sealed record BodyVariant(BodyModel Model, string Suffix);

/// <summary>The request bodies to choose from: the default first, then one per other kind of content.</summary>
internal static class BodyTranslator
{
    public static IReadOnlyList<BodyVariant> Translate(OperationShape shape, TypeRefs types)
    {
        var variants = new List<BodyVariant>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var body in shape.Bodies)
        {
            var word = MediaTypes.BodySuffixOf(body.MediaType);

            // Several spellings of JSON are one choice; the document's first is the one that is sent.
            if (seen.Add(body.Kind is MediaKind.Json or MediaKind.Form or MediaKind.Multipart ? body.Kind.ToString() : word))
            {
                variants.Add(new BodyVariant(Model(body, shape, types), word));
            }
        }

        return variants;
    }

    private static BodyModel Model(BodyShape body, OperationShape shape, TypeRefs types)
    {
        var (kind, type) = KindOf(body, types);
        var mediaType = MediaTypes.IsUsable(body.MediaType) && !body.MediaType.Contains('*') ? body.MediaType : DefaultOf(kind);
        return new BodyModel(
            kind,
            mediaType,
            type,
            "body",
            shape.IsBodyRequired,
            kind == BodyKind.Multipart ? PartsOf(body, types).ToEquatableArray() : default,
            kind == BodyKind.Form ? FieldsOf(body).ToEquatableArray() : default,
            shape.BodyDescription);
    }

    private static (BodyKind, TypeRef) KindOf(BodyShape body, TypeRefs types)
    {
        var type = types.Of(body.Use).NotNull();
        var shape = UnionCases.Resolve(body.Use.Shape);
        return body.Kind switch
        {
            MediaKind.Json => (BodyKind.Json, type),
            MediaKind.JsonLines or MediaKind.JsonSequence => (BodyKind.Lines, type.Kind == TypeKind.List ? type.Item! : type),
            MediaKind.Form when shape is ObjectShape or MapShape or UnionShape => (BodyKind.Form, type),
            MediaKind.Form => (BodyKind.Form, TypeRef.MapOf(TypeRef.String)),
            MediaKind.Multipart when shape is ObjectShape => (BodyKind.Multipart, type),
            MediaKind.Text => (BodyKind.Text, TypeRef.String),
            _ => (BodyKind.Stream, new TypeRef(TypeKind.File)),
        };
    }

    private static string DefaultOf(BodyKind kind) => kind switch
    {
        BodyKind.Json => "application/json",
        BodyKind.Form => "application/x-www-form-urlencoded",
        BodyKind.Multipart => "multipart/form-data",
        BodyKind.Text => "text/plain",
        BodyKind.Lines => "application/x-ndjson",
        _ => "application/octet-stream",
    };

    private static IEnumerable<PartModel> PartsOf(BodyShape body, TypeRefs types)
    {
        var shape = (ObjectShape)UnionCases.Resolve(body.Use.Shape);
        var names = PropertyNames.Of(shape);
        for (var i = 0; i < shape.Properties.Count; i++)
        {
            var property = shape.Properties[i];
            var encoding = EncodingOf(body, property.WireName);
            var type = MultipartTypes.Of(property.Use, types).NotNull();
            yield return new PartModel(property.WireName, names[i], PartKindOf(property, type, encoding), type, MediaTypeOf(encoding));
        }
    }

    // A list or a pattern of media types leaves the choice to the caller.
    private static string? MediaTypeOf(OpenApiEncoding? encoding) =>
        encoding?.ContentType is { } mediaType && MediaTypes.IsUsable(mediaType) && !mediaType.Contains('*') && !mediaType.Contains(',') ? mediaType : null;

    // OpenAPI 3.1, 4.8.15.1: objects are JSON by default, arrays are a part per element, anything else is text.
    private static PartKind PartKindOf(PropertyShape property, TypeRef type, OpenApiEncoding? encoding) => type.Kind switch
    {
        TypeKind.File => PartKind.File,
        TypeKind.List when type.Item!.Kind == TypeKind.File => PartKind.Files,
        _ when encoding?.ContentType is { } mediaType && MediaTypes.KindOf(mediaType) == MediaKind.Json && !mediaType.Contains('*') => PartKind.Json,
        TypeKind.Model or TypeKind.Map or TypeKind.Element => PartKind.Json,
        TypeKind.String => PartKind.Text,
        _ => PartKind.Value,
    };

    private static IEnumerable<FormFieldModel> FieldsOf(BodyShape body)
    {
        if (UnionCases.Resolve(body.Use.Shape) is not ObjectShape shape)
        {
            yield break;
        }

        foreach (var property in shape.Properties)
        {
            if (EncodingOf(body, property.WireName) is { } encoding)
            {
                var isJson = encoding.ContentType is { } mediaType && MediaTypes.KindOf(mediaType) == MediaKind.Json;
                var style = encoding.Style switch
                {
                    Microsoft.OpenApi.ParameterStyle.SpaceDelimited => ParameterStyle.SpaceDelimited,
                    Microsoft.OpenApi.ParameterStyle.PipeDelimited => ParameterStyle.PipeDelimited,
                    Microsoft.OpenApi.ParameterStyle.DeepObject => ParameterStyle.DeepObject,
                    _ => ParameterStyle.Form,
                };
                yield return new FormFieldModel(property.WireName, style, encoding.Explode ?? style == ParameterStyle.Form, isJson);
            }
        }
    }

    private static OpenApiEncoding? EncodingOf(BodyShape body, string name) =>
        body.Content.Encoding is { } encodings && encodings.TryGetValue(name, out var encoding) ? encoding : null;
}
