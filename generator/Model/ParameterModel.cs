namespace PiwikGen.Generator.Model;

internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}

internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,
}

/// <param name="WireName">The name as the server knows it.</param>
/// <param name="ArgumentName">The name of the C# argument.</param>
/// <param name="PropertyName">The name in a request object.</param>
/// <param name="Type">Its C# type; not nullable here, optional arguments add the question mark.</param>
/// <param name="Location">Where it is sent.</param>
/// <param name="IsRequired">Whether the caller must give it.</param>
/// <param name="Style">How arrays and objects are written.</param>
/// <param name="Explode">Whether each element is written apart.</param>
/// <param name="AllowReserved">Reserved characters are sent as they are.</param>
/// <param name="AllowEmptyValue">An empty value is sent as a name alone.</param>
/// <param name="IsJson">The value is sent as JSON text (<c>content</c>).</param>
/// <param name="Constant">What is sent where the schema allows one value only; such a parameter is no argument.</param>
/// <param name="Documentation">What the document says of it.</param>
internal sealed record ParameterModel(
    DocumentText WireName,
    string ArgumentName,
    string PropertyName,
    TypeRef Type,
    ParameterLocation Location,
    bool IsRequired,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    bool AllowEmptyValue,
    bool IsJson,
    LiteralModel? Constant,
    DocumentationModel Documentation)
{
    /// <summary>False for an optional parameter that only the class of all parameters has.</summary>
    public bool IsArgument { get; init; } = true;
}
