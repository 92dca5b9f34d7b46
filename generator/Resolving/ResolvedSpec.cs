using Microsoft.OpenApi;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving;

/// <summary>A document with its references followed: the typed structure, and the schemas as nodes.</summary>
internal sealed class ResolvedSpec
{
    public required SpecFile Root { get; init; }

    /// <summary>The structure: every reference between its objects is inlined, every schema is a stub (see <see cref="SchemaOf"/>).</summary>
    public required OpenApiDocument Document { get; init; }

    public required OpenApiVersion Version { get; init; }

    /// <summary>The schemas of <c>components.schemas</c> or <c>definitions</c> of the root, in document order.</summary>
    public IReadOnlyList<NamedSchema> NamedSchemas { get; init; } = [];

    public IReadOnlyList<SpecProblem> Problems { get; init; } = [];

    /// <summary>The node of the schema that a stub stands for; null for no stub. May itself be an object with a <c>$ref</c>.</summary>
    public SpecNode? SchemaOf(IOpenApiSchema? stub) => throw new NotImplementedException();

    /// <summary>The node that a parameter, operation, response, path item, media type, header, request body or security scheme was read from.</summary>
    public SpecNode? At(IOpenApiExtensible element) => throw new NotImplementedException();

    /// <summary>What the <c>$ref</c> of a schema leads to (one step); null, and a problem, when it leads nowhere.</summary>
    public SpecNode? Target(SpecNode schemaReference) => throw new NotImplementedException();

    /// <summary>
    /// The component's name; for a node in another file the last token of the pointer that led there, or the file's name;
    /// null for what is written inline.
    /// </summary>
    public string? NameOf(SpecNode node) => throw new NotImplementedException();
}
