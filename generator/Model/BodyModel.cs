namespace PiwikGen.Generator.Model;

internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Stream,
    Lines,
}

/// <param name="Kind">How it is written.</param>
/// <param name="MediaType">The declared media type, sent exactly so.</param>
/// <param name="Type">The C# type of the argument; for lines, of one item.</param>
/// <param name="ArgumentName">The name of the argument.</param>
/// <param name="IsRequired">Whether the caller must give it.</param>
/// <param name="Parts">The parts of a multipart body.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="Fields">Fields of a form that are not written in the default way.</param>
internal sealed record BodyModel(
    BodyKind Kind,
    DocumentText MediaType,
    TypeRef Type,
    string ArgumentName,
    bool IsRequired,
    EquatableArray<PartModel> Parts,
    EquatableArray<FormFieldModel> Fields,
    DocumentText? Description);

internal enum PartKind
{
    Text,
    File,
    Files,
    Json,
    Value,
}

/// <param name="WireName">The name of the part.</param>
/// <param name="PropertyName">The property of the body's class that holds it.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Type">The type of the property, not nullable.</param>
/// <param name="MediaType">The media type of the part, where it is not the default.</param>
internal sealed record PartModel(DocumentText WireName, string PropertyName, PartKind Kind, TypeRef Type, DocumentText? MediaType);

/// <param name="WireName">The name of the field.</param>
/// <param name="Style">How arrays and objects are written.</param>
/// <param name="Explode">Whether each element is written apart.</param>
/// <param name="IsJson">The field is sent as JSON text.</param>
internal sealed record FormFieldModel(DocumentText WireName, ParameterStyle Style, bool Explode, bool IsJson);
