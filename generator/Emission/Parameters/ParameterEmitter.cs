using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Parameters;

/// <summary>Emits the line that adds one parameter to a request.</summary>
internal static class ParameterEmitter
{
    /// <param name="writer">Where to.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="owner">The expression before its property, where the request takes an object of all parameters; or null.</param>
    public static void Emit(SourceWriter writer, ParameterModel parameter, string? owner)
    {
        var name = CSharpLiteral.Of(parameter.WireName);
        var value = parameter.Constant is { } constant ? LiteralEmitter.Of(constant) : (owner is null ? parameter.ArgumentName : $"{owner}.{parameter.PropertyName}");
        writer.Line(IsPlain(parameter)
            ? $"request.Add{Suffix(parameter)}({name}, {Plain(parameter, value)});"
            : Styled(parameter, name, value));
    }

    // One value, written as it is: style and explode make no difference to it but for label and matrix.
    private static bool IsPlain(ParameterModel parameter) =>
        !parameter.IsJson
        && parameter.Type.Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Model or TypeKind.Element)
        && parameter.Style is not (ParameterStyle.Label or ParameterStyle.Matrix)
        && !(parameter.AllowReserved && parameter.Location == ParameterLocation.Query)
        && !parameter.AllowEmptyValue;

    private static string Suffix(ParameterModel parameter) => parameter.Location.ToString();

    private static string Plain(ParameterModel parameter, string value) => parameter.Type.Kind != TypeKind.Enum ? value
        : parameter.IsRequired ? value + ".Value"
        : value + "?.Value";

    private static string Styled(ParameterModel parameter, string name, string value)
    {
        // An argument that may be left out is nullable; the codec of a value type has to know.
        var type = parameter.IsRequired || !parameter.Type.IsValueType ? parameter.Type : parameter.Type.OrNull();
        var generic = $"<{type.CSharp}, {type.Codec}>";
        if (parameter.IsJson)
        {
            return $"request.Add{parameter.Location}Json{generic}({name}, {value});";
        }

        var style = $"{RuntimeNames.ParameterStyle}.{parameter.Style}";
        var explode = CSharpLiteral.Of(parameter.Explode);
        var flags = (parameter.AllowReserved ? ", allowReserved: true" : "") + (parameter.AllowEmptyValue ? ", allowEmptyValue: true" : "");
        return parameter.Location switch
        {
            ParameterLocation.Path => $"request.AddPath{generic}({name}, {value}, {style}, {explode});",
            ParameterLocation.Query => $"request.AddQuery{(type.IsListOfStrings ? "" : generic)}({name}, {value}, {style}, {explode}{flags});",
            ParameterLocation.Header => $"request.AddHeader{generic}({name}, {value}, {explode});",
            _ => $"request.AddCookie{generic}({name}, {value}, {explode});",
        };
    }
}
