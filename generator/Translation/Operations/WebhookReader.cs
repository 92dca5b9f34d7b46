using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Translation.Filters;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>
/// Finds the types of requests that the API makes, by webhooks and callbacks: no method of a client has them, and whoever
/// serves such a request reads its body and writes its answer.
/// </summary>
internal sealed class WebhookReader(ShapeReader schemas, OperationFilter filter)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private readonly List<SchemaUse> _received = [];
    private readonly List<SchemaUse> _sent = [];

    public void Read(IEnumerable<OperationShape> operations)
    {
        var root = schemas.Spec.Root.Root;
        foreach (var (name, pathItem) in Members(root?["webhooks"] ?? root?["x-webhooks"]))
        {
            ReadPathItem(pathItem, name + " webhook", operation => filter.KeepsWebhook(PlaceOf(name, operation)));
        }

        foreach (var operation in operations)
        {
            foreach (var (name, callback) in Members(operation.Source.At?["callbacks"]))
            {
                foreach (var (_, pathItem) in Members(Follow(callback)))
                {
                    ReadPathItem(pathItem, $"{operation.Name} {name} callback", static _ => true);
                }
            }
        }
    }

    /// <summary>Marks what goes which way; the body of such a request is received here.</summary>
    public void MarkDirections()
    {
        _received.ForEach(Directions.MarkReceived);
        _sent.ForEach(Directions.MarkSent);
    }

    private void ReadPathItem(SpecNode reference, string place, Func<SpecNode, bool> isKept)
    {
        var pathItem = Follow(reference);
        foreach (var method in Methods)
        {
            if (pathItem?[method] is not { IsObject: true } operation || !isKept(operation))
            {
                continue;
            }

            ReadContents(Follow(operation["requestBody"])?["content"], operation.StringOf("operationId") ?? place, _received);
            foreach (var (_, response) in Members(operation["responses"]))
            {
                ReadContents(Follow(response)?["content"], (operation.StringOf("operationId") ?? place) + " response", _sent);
            }
        }
    }

    private void ReadContents(SpecNode? contents, string place, List<SchemaUse> uses)
    {
        foreach (var (mediaType, content) in Members(contents))
        {
            if (MediaTypes.KindOf(mediaType) is not (MediaKind.Text or MediaKind.Binary) && Follow(content)?["schema"] is { IsObject: true } schema)
            {
                uses.Add(schemas.Read(schema, place));
            }
        }
    }

    private static OperationPlace PlaceOf(string name, SpecNode operation) =>
        new(name, operation.StringOf("operationId"), [.. (operation["tags"]?.Items ?? []).Select(static tag => tag.Text)]);

    private static SpecMembers Members(SpecNode? node) => node?.Members ?? SpecMembers.Empty;

    private SpecNode? Follow(SpecNode? node)
    {
        // References of references are rare, and circles of them come to nothing.
        for (var links = 0; node?["$ref"] is not null && links < 8; links++)
        {
            node = schemas.Spec.Target(node);
        }

        return node?["$ref"] is null ? node : null;
    }
}
