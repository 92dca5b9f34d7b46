using Microsoft.OpenApi;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Resolving;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>From the operations of one tag, or of the document, to the model of a client.</summary>
internal static class ClientTranslator
{
    public static ClientModel Translate(
        OperationGroup group,
        IReadOnlyList<OperationShape> operations,
        IReadOnlyList<OperationGroup> groups,
        OperationTranslator translator,
        ResolvedSpec spec,
        TranslationOptions options)
    {
        var isRoot = group.PropertyName is null;
        var subClients = isRoot
            ? groups.Where(static other => other.PropertyName is not null).Select(other => new SubClientModel(
                other.PropertyName!,
                other.ClientName,
                new DocumentationModel(Description: TagOf(spec, other.Tag)?.Description)))
            : [];
        return new ClientModel(
            options.Namespace,
            group.ClientName,
            DocumentationOf(group, spec),
            Distinct(operations.SelectMany(translator.Translate).ToList()).ToEquatableArray(),
            subClients.ToEquatableArray(),
            isRoot ? ProfileTranslator.Translate(spec.Document, group.ClientName) : null);
    }

    // The name of a variant (ExportAsCsv) may be that of another operation of the document, which goes first.
    private static IEnumerable<OperationModel> Distinct(List<OperationModel> operations)
    {
        var names = new HashSet<string>(operations.Where(static operation => operation.Variant is null).Select(static operation => operation.Name), StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var name = operation.Name;
            while (operation.Variant is not null && !names.Add(name))
            {
                name += "Variant";
            }

            yield return operation with { Name = name };
        }
    }

    private static DocumentationModel DocumentationOf(OperationGroup group, ResolvedSpec spec) => group.Tag is null
        ? new DocumentationModel(spec.Document.Info?.Title, spec.Document.Info?.Description)
        : new DocumentationModel(TagOf(spec, group.Tag)?.Summary ?? group.Tag, TagOf(spec, group.Tag)?.Description);

    private static OpenApiTag? TagOf(ResolvedSpec spec, string? name) =>
        spec.Document.Tags?.FirstOrDefault(tag => tag.Name == name);
}
