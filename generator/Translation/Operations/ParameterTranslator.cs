using Microsoft.OpenApi;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Translation.Schemas;
using ParameterLocation = PiwikGen.Generator.Model.ParameterLocation;
using ParameterStyle = PiwikGen.Generator.Model.ParameterStyle;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>From a parameter of the document to the argument of a method.</summary>
internal static class ParameterTranslator
{
    /// <summary>What the name in C# is made of: what <c>x-piwikgen-name</c> says, where a name such as <c>e_c</c> says nothing; else the name.</summary>
    public static string NameOf(IOpenApiParameter parameter) =>
        Extensions.TextOf(parameter, "x-piwikgen-name") is { } name && !string.IsNullOrWhiteSpace(name) ? name : parameter.Name!;

    public static ParameterModel Translate(ParameterShape shape, ArgumentName name, TypeRefs types)
    {
        var parameter = shape.Parameter;
        var type = TypeOf(shape, types);
        var style = StyleOf(parameter, shape.Location);
        var schema = UnionCases.Resolve(shape.Use.Shape);
        var isRequired = parameter.Required || shape.Location == ParameterLocation.Path;
        return new ParameterModel(
            parameter.Name!,
            name.Argument,
            name.Property,
            type,
            shape.Location,
            isRequired,
            style,
            ExplodeOf(shape, style),
            parameter.AllowReserved,
            AllowsEmptyValue(parameter),
            shape.IsJson,
            isRequired && schema is ScalarShape { Constant: { } constant } ? constant : null,
            new DocumentationModel(
                Description: parameter.Description ?? shape.Use.Documentation.Description,
                IsDeprecated: parameter.Deprecated,
                DeprecationReason: SchemaDocumentation.NullIfBlank(Extensions.TextOf(parameter, "x-deprecated-reason") ?? Extensions.TextOf(parameter, "x-deprecatedReason")))
            {
                Facts = shape.Use.Documentation.Facts ?? schema.Documentation.Facts,
            });
    }

#pragma warning disable CS0618 // Deprecated by OpenAPI 3.1, and still in documents.
    private static bool AllowsEmptyValue(IOpenApiParameter parameter) => parameter.AllowEmptyValue;
#pragma warning restore CS0618

    private static TypeRef TypeOf(ParameterShape shape, TypeRefs types)
    {
        var type = types.Of(shape.Use).NotNull();

        // Bytes in a parameter are text of some kind; a parameter of any type is what the caller writes.
        return type.Kind is TypeKind.File or TypeKind.Bytes or TypeKind.Element && !shape.IsJson ? TypeRef.String : type;
    }

    // OpenAPI 3.1, 4.8.12.2.1: the defaults are form for query and cookie, simple for path and header.
    private static ParameterStyle StyleOf(IOpenApiParameter parameter, ParameterLocation location)
    {
        if (Extensions.TextOf(parameter, "x-piwikgen-style") == "tabDelimited")
        {
            return ParameterStyle.TabDelimited;
        }

        var style = parameter.Style switch
        {
            Microsoft.OpenApi.ParameterStyle.Label => ParameterStyle.Label,
            Microsoft.OpenApi.ParameterStyle.Matrix => ParameterStyle.Matrix,
            Microsoft.OpenApi.ParameterStyle.Simple => ParameterStyle.Simple,
            Microsoft.OpenApi.ParameterStyle.SpaceDelimited => ParameterStyle.SpaceDelimited,
            Microsoft.OpenApi.ParameterStyle.PipeDelimited => ParameterStyle.PipeDelimited,
            Microsoft.OpenApi.ParameterStyle.DeepObject => ParameterStyle.DeepObject,
            _ => ParameterStyle.Form,
        };

        // A style that its location does not have (a "form" path parameter) is the location's default.
        return location switch
        {
            ParameterLocation.Path => style is ParameterStyle.Label or ParameterStyle.Matrix ? style : ParameterStyle.Simple,
            ParameterLocation.Header => ParameterStyle.Simple,
            ParameterLocation.Cookie => ParameterStyle.Form,
            _ => style is ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.DeepObject ? style : ParameterStyle.Form,
        };
    }

    // Deep objects explode though their default says no: there is no other form in the text of OpenAPI. A document that says "explode: false"
    // in so many words means the lists in them, as name[member]=a,b; the library does not tell what was said from the default.
    private static bool ExplodeOf(ParameterShape shape, ParameterStyle style) => style switch
    {
        ParameterStyle.DeepObject => shape.At?.BooleanOf("explode") ?? true,
        ParameterStyle.TabDelimited => false,
        _ => shape.Parameter.Explode,
    };
}
