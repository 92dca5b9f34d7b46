using Microsoft.OpenApi;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Translation.Filters;
using PiwikGen.Generator.Translation.Operations;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation;

/// <summary>
/// From a resolved document to the model of what will be generated, in three steps: the shapes of all schemas and operations,
/// names for all types at once, then models that refer to each other by those names.
/// </summary>
internal sealed class ApiTranslator
{
    private readonly ResolvedSpec _spec;
    private readonly TranslationOptions _options;
    private readonly ShapeReader _schemas;

    private ApiTranslator(ResolvedSpec spec, TranslationOptions options, TranslationProblems problems, CancellationToken cancellationToken)
    {
        _spec = spec;
        _options = options;
        _schemas = new ShapeReader(spec, problems, cancellationToken);
    }

    public static ApiModel Translate(ResolvedSpec spec, TranslationOptions options, TranslationProblems problems, CancellationToken cancellationToken) =>
        new ApiTranslator(spec, options, problems, cancellationToken).Translate();

    private ApiModel Translate()
    {
        ServerCredentials.Report(_spec, _schemas.Problems);
        var filter = new OperationFilter(_spec.Root.Root!, _options, _schemas.Problems);
        var clients = OperationGroups.Of(_spec, _options.ClientName, filter);
        var reader = new OperationReader(_schemas);
        var shared = OperationGroups.SharedNames(clients);
        var operations = clients.Select(client => client.Operations
            .Select(operation => reader.Read(operation.Source, operation.Name, client.TypeNameOf(operation.Name, shared)))
            .ToList()).ToList();
        _schemas.Operation = int.MaxValue;
        var webhooks = new WebhookReader(_schemas, filter);
        webhooks.Read(operations.SelectMany(static group => group));
        _schemas.Operation = 0;
        filter.ReportUnmatched();
        ReadNamedSchemas(filter);
        _schemas.Settle();
        foreach (var operation in operations.SelectMany(static group => group))
        {
            OperationDirections.Mark(operation);
        }

        webhooks.MarkDirections();

        NameTypes(clients, operations.SelectMany(static group => group));
        var types = new TypeRefs(_options.Namespace);
        var named = Representatives().ToList();
        var translator = new OperationTranslator(_spec, types, _schemas.Problems, named.Exists(static shape => shape.Name == "Task"));
        var models = clients.Select((client, i) => ClientTranslator.Translate(client, operations[i], clients, translator, _spec, _options));
        var typeModels = new TypeModels(types, _options, named);
        return new ApiModel(
            models.ToEquatableArray(),
            named.Select(typeModels.Of).OrderBy(static type => type.Name, StringComparer.Ordinal).ToEquatableArray(),
            CountsOf(clients, filter));
    }

    private void ReadNamedSchemas(OperationFilter filter)
    {
        if (filter.IsActive)
        {
            UsedSchemas.Read(_schemas);
            return;
        }

        foreach (var (name, schema) in _spec.NamedSchemas)
        {
            _schemas.Read(schema, name);
        }

        _schemas.Complete();
    }

    private DocumentCounts CountsOf(IReadOnlyList<OperationGroup> clients, OperationFilter filter)
    {
        var generated = clients.Sum(static client => client.Operations.Count);
        return new DocumentCounts(generated, Math.Max(0, OperationCount.In(_spec) - generated - filter.LeftOut), filter.LeftOut);
    }

    private IEnumerable<NamedShape> Representatives() =>
        _schemas.Named.Where(static shape => ReferenceEquals(shape.Representative, shape));

    private void NameTypes(IReadOnlyList<OperationGroup> clients, IEnumerable<OperationShape> operations)
    {
        var reserved = clients.SelectMany(static client => new[] { client.ClientName, "I" + client.ClientName })
            .Concat(operations.SelectMany(OperationTypeNames.Of))
            .Concat(ReservedNames.Types)
            .Append(ClientModel.ServersNameOf(_options.ClientName))
            .Append(OutputPlan.ResolverName);
        ShapeSharing.Share(_schemas.Named);
        var representatives = Representatives().ToList();
        var names = TypeNames.Of(representatives, reserved, _options.Namespace);
        for (var i = 0; i < representatives.Count; i++)
        {
            representatives[i].Name = names[i];
        }
    }
}
