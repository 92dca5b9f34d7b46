using Microsoft.OpenApi;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Translation.Schemas;
using ParameterLocation = PiwikGen.Generator.Model.ParameterLocation;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>An operation as the document has it.</summary>
/// <param name="Index">Its place in the document, from 1.</param>
/// <param name="Path">The path template.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Operation">The operation object.</param>
/// <param name="PathItem">What stands around it.</param>
/// <param name="Tag">Its first tag.</param>
/// <param name="At">Where it stands.</param>
internal sealed record OperationSource(int Index, string Path, string Method, OpenApiOperation Operation, IOpenApiPathItem PathItem, string? Tag, SpecNode? At);

/// <summary>An operation with the shapes of all that it sends and receives, before types have names.</summary>
/// <param name="source">What the document has.</param>
/// <param name="name">The method's name.</param>
/// <param name="typeName">What its types begin with.</param>
internal sealed class OperationShape(OperationSource source, string name, string typeName)
{
    public OperationSource Source { get; } = source;

    public string Name { get; } = name;

    public string TypeName { get; } = typeName;

    public List<ParameterShape> Parameters { get; } = [];

    /// <summary>The bodies to choose from; the first is the default.</summary>
    public List<BodyShape> Bodies { get; } = [];

    public bool IsBodyRequired { get; set; }

    public string? BodyDescription { get; set; }

    public List<AnswerShape> Answers { get; } = [];

    public List<ErrorShape> Errors { get; } = [];
}

internal sealed record ParameterShape(IOpenApiParameter Parameter, ParameterLocation Location, SchemaUse Use, bool IsJson, SpecNode? At);

internal sealed record BodyShape(string MediaType, MediaKind Kind, SchemaUse Use, IOpenApiMediaType Content);

/// <summary>A success: its status and the contents to choose from.</summary>
internal sealed record AnswerShape(string Status, string? Description, IReadOnlyList<ContentShape> Contents, IReadOnlyList<HeaderShape> Headers);

internal sealed record HeaderShape(string Name, SchemaUse Use, string? Description, bool IsJson);

internal sealed record ContentShape(string MediaType, MediaKind Kind, SchemaUse Use);

internal sealed record ErrorShape(string Status, string? Description, ContentShape? Content);
