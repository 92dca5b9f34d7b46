using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.Overlays;
using PiwikGen.Generator.Resolving.References;
using PiwikGen.Generator.Resolving.Structure;
using PiwikGen.Generator.Resolving.Swagger;

namespace PiwikGen.Generator.Resolving;

/// <summary>Turns a file that was read into a document whose references are followed.</summary>
internal static class SpecResolver
{
    /// <summary>The document; none, and the problems that say why, where it cannot be read at all.</summary>
    public static ResolvedSpec? Resolve(SpecFile root, SpecSet files, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        var top = root.Root!;
        if (SpecVersion.Of(top) is not { } version)
        {
            var place = top["openapi"] ?? top["swagger"] ?? top;
            problems.Add(SpecProblem.At(place, ResolvingDescriptors.UnknownVersion, place.Text));
            return null;
        }

        var references = new SpecReferences(root, files);
        var schemas = NamedSchemas(top, version, references);
        var structure = version == OpenApiVersion.Swagger20 ? new SwaggerConverter(references).Convert(top) : top;
        var writer = new StructureWriter(references, cancellationToken);
        var json = writer.Write(structure);
        var found = new List<SpecProblem>();
        var document = Read(json, root, writer, found);
        problems.AddRange(found);
        return document is null
            ? null
            : new ResolvedSpec(references, writer.Nodes, [.. writer.Problems])
            {
                Root = root,
                Document = document,
                Version = version,
                NamedSchemas = schemas,
            };
    }

    /// <summary>
    /// The root and every file its references, and those of the overlays of all these files, may lead to, in the order they are met:
    /// what a cached result depends on, with the overlays.
    /// </summary>
    public static IReadOnlyList<SpecFile> FilesReachedFrom(SpecFile root, SpecSet files, OverlaySet? overlays = null)
    {
        var reached = new List<SpecFile> { root };
        var known = new HashSet<SpecFile> { root };
        for (var index = 0; index < reached.Count; index++)
        {
            var file = reached[index];
            foreach (var reference in file.ReferencedFiles.Concat((overlays?.Of(file) ?? []).SelectMany(static overlay => overlay.ReferencedFiles)))
            {
                if (files.Find(file, reference) is { } target && known.Add(target))
                {
                    reached.Add(target);
                }
            }
        }

        return reached;
    }

    private static List<NamedSchema> NamedSchemas(SpecNode top, OpenApiVersion version, SpecReferences references)
    {
        var holder = version == OpenApiVersion.Swagger20 ? top["definitions"] : Follow(top["components"], references)?["schemas"];
        var named = new List<NamedSchema>();
        foreach (var (name, schema) in Follow(holder, references)?.Members ?? SpecMembers.Empty)
        {
            named.Add(new NamedSchema(name, schema));
            references.AddSchema(named[named.Count - 1]);
        }

        // A component that only refers to a part in another file gives that part its name.
        foreach (var (name, schema) in named)
        {
            if (schema.Members.Count == 1 && SpecReferences.IsReference(schema) && schema["$ref"]!.Text is [not '#', ..]
                && references.TargetWithoutName(schema) is { IsObject: true } target)
            {
                references.NameIfUnnamed(target, name);
            }
        }

        return named;
    }

    private static SpecNode? Follow(SpecNode? node, SpecReferences references) => node is null ? null : references.Follow(node);

    private static OpenApiDocument? Read(JsonObject json, SpecFile root, StructureWriter writer, List<SpecProblem> problems)
    {
        try
        {
            // Without rules: they cost twice what reading does, and a document that breaks them still has its uses.
            var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
            var result = new OpenApiJsonReader().Read(json, new Uri("https://document.invalid/"), settings);
            foreach (var error in result.Diagnostic?.Errors ?? [])
            {
                problems.Add(SpecProblem.At(StructurePlace.Of(json, error.Pointer, writer.Nodes) ?? root.Root!, ResolvingDescriptors.InvalidStructure, error.Message.TrimEnd('.')));
            }

            if (result.Document is null && problems.Count == 0)
            {
                problems.Add(SpecProblem.At(root.Root!, ResolvingDescriptors.UnreadableStructure, "it has no content"));
            }

            return result.Document;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            problems.Add(SpecProblem.At(root.Root!, ResolvingDescriptors.UnreadableStructure, exception.Message));
            return null;
        }
    }
}
