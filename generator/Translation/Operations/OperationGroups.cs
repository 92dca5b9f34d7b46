using Microsoft.OpenApi;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Translation.Filters;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>The operations of one client class.</summary>
/// <param name="Tag">The tag; null for the root client.</param>
/// <param name="ClientName">The class.</param>
/// <param name="PropertyName">The property of the root client that leads to it; null for the root itself.</param>
/// <param name="Operations">Its operations, with the names of their methods.</param>
internal sealed record OperationGroup(string? Tag, string ClientName, string? PropertyName, IReadOnlyList<(OperationSource Source, string Name)> Operations)
{
    /// <summary>What the types of an operation begin with, given the names that several clients have.</summary>
    public string TypeNameOf(string operation, ISet<string> shared) => PropertyName is not null && shared.Contains(operation) ? PropertyName + operation : operation;
}

/// <summary>
/// One client per tag, and the root client for operations without one. A document whose operations all carry the same tag
/// needs no second client: its operations are the root's.
/// </summary>
internal static class OperationGroups
{
    public static IReadOnlyList<OperationGroup> Of(ResolvedSpec spec, string rootName, OperationFilter filter)
    {
        var sources = SourcesOf(spec, filter).ToList();
        var tags = sources.Select(static source => source.Tag).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (tags.Count == 1 && sources.All(source => source.Tag is not null))
        {
            tags.Clear();
        }

        var names = ClientNames.Of(rootName, tags);
        var groups = new List<OperationGroup>
        {
            Group(spec, null, rootName, null, sources.Where(source => source.Tag is null || tags.Count == 0).ToList()),
        };
        for (var i = 0; i < tags.Count; i++)
        {
            groups.Add(Group(spec, tags[i], names[i].ClientName, names[i].PropertyName, sources.Where(source => source.Tag == tags[i]).ToList()));
        }

        return groups;
    }

    /// <summary>The names of methods that several clients have; types are called after methods, and all live in one namespace.</summary>
    public static ISet<string> SharedNames(IReadOnlyList<OperationGroup> groups) => new HashSet<string>(
        groups.SelectMany(static group => group.Operations.Select(static operation => operation.Name).Distinct())
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Where(static names => names.Count() > 1)
            .SelectMany(static names => names),
        StringComparer.Ordinal);

    private static OperationGroup Group(ResolvedSpec spec, string? tag, string clientName, string? propertyName, List<OperationSource> sources)
    {
        var names = OperationNames.Of(
            sources.Select(source => new OperationToName(source.Method, source.Path, source.Operation.OperationId, source.Tag, ReturnsList(source.Operation, spec))).ToList(),
            clientName, "With", "Profile", "ApiOperations");
        return new OperationGroup(tag, clientName, propertyName, sources.Select((source, i) => (source, names[i].ToString())).ToList());
    }

    /// <summary>Whether a success is a list, bare or in <c>data</c>: it is what tells List from Get where no operationId does.</summary>
    private static bool? ReturnsList(OpenApiOperation operation, ResolvedSpec spec)
    {
        var response = operation.Responses?.FirstOrDefault(static entry => entry.Key.StartsWith("2", StringComparison.Ordinal)).Value;
        var content = response?.Content?.FirstOrDefault(static entry => MediaTypes.KindOf(entry.Key) == MediaKind.Json).Value;
        if (spec.SchemaOf(content?.Schema) is not { } schema)
        {
            return null;
        }

        schema = spec.Target(schema) ?? schema;
        var data = schema["properties"]?["data"];
        return IsArray(schema) || (data is not null && IsArray(spec.Target(data) ?? data));
    }

    private static bool IsArray(SpecNode schema) => schema.StringOf("type") == "array" || schema["items"] is not null;

    private static IEnumerable<OperationSource> SourcesOf(ResolvedSpec spec, OperationFilter filter)
    {
        var index = 0;
        foreach (var path in spec.Document.Paths ?? [])
        {
            foreach (var operation in path.Value.Operations ?? [])
            {
                var tags = (operation.Value.Tags?.Select(static tag => tag.Name ?? tag.Reference?.Id) ?? []).OfType<string>().Where(static name => !string.IsNullOrWhiteSpace(name)).ToList();
                index++;
                if (filter.Keeps(new OperationPlace(path.Key, operation.Value.OperationId, tags)))
                {
                    yield return new OperationSource(index, path.Key, operation.Key.Method.ToUpperInvariant(), operation.Value, path.Value, tags.FirstOrDefault(), spec.At(operation.Value));
                }
            }
        }
    }
}
