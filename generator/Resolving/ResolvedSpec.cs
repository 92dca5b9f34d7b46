using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.References;
using PiwikGen.Generator.Resolving.Structure;

namespace PiwikGen.Generator.Resolving;

/// <summary>A document with its references followed: the typed structure, and the schemas as nodes.</summary>
internal sealed class ResolvedSpec(SpecReferences references, IReadOnlyList<SpecNode> nodes, IReadOnlyList<SpecProblem> problems)
{
    public required SpecFile Root { get; init; }

    /// <summary>The structure: every reference between its objects is followed, every schema is a stub (see <see cref="SchemaOf"/>).</summary>
    public required OpenApiDocument Document { get; init; }

    public required OpenApiVersion Version { get; init; }

    /// <summary>The schemas of <c>components.schemas</c> or <c>definitions</c> of the root, in document order.</summary>
    public IReadOnlyList<NamedSchema> NamedSchemas { get; init; } = [];

    /// <summary>What was found so far: references of schemas are followed, and reported, while they are translated.</summary>
    public IEnumerable<SpecProblem> Problems => problems.Concat(references.Problems);

    /// <summary>The node of the schema that a stub stands for; null for no stub. May itself be an object with a <c>$ref</c>.</summary>
    public SpecNode? SchemaOf(IOpenApiSchema? stub) => stub is null ? null : NodeOf(stub.Extensions, StructureWriter.SchemaStub);

    /// <summary>The node that a parameter, operation, response, path item, media type, header, request body or security scheme was read from.</summary>
    public SpecNode? At(IOpenApiExtensible element) => NodeOf(element.Extensions, StructureWriter.Place);

    /// <summary>What the <c>$ref</c> of a schema leads to (one step); null, and a problem, when it leads nowhere.</summary>
    public SpecNode? Target(SpecNode schemaReference) => references.Target(schemaReference);

    /// <summary>The value at the end of a chain of references; null where it leads nowhere.</summary>
    public SpecNode? Follow(SpecNode node) => references.Follow(node);

    /// <summary>What a chain of references led to when it was followed; null where nobody did, or where it leads nowhere.</summary>
    public SpecNode? Followed(SpecNode node) => references.Followed(node);

    /// <summary>
    /// The component's name; for a node in another file the last token of the pointer that led there, or the file's name;
    /// null for what is written inline.
    /// </summary>
    public string? NameOf(SpecNode node) => references.NameOf(node);

    private SpecNode? NodeOf(IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions is not null && extensions.TryGetValue(name, out var extension)
            && extension is JsonNodeExtension { Node: JsonValue number } && number.TryGetValue<int>(out var index) && index < nodes.Count
            ? nodes[index]
            : null;
}
