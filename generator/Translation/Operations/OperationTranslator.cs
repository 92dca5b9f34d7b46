using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>
/// From the shape of an operation to the models of its methods: one for the default body and answer, and one for each other
/// media type that the document offers.
/// </summary>
internal sealed class OperationTranslator(ResolvedSpec spec, TypeRefs types, TranslationProblems problems, bool isBesideTask)
{
    private readonly HeaderTranslator _headers = new(types);

    public IEnumerable<OperationModel> Translate(OperationShape shape)
    {
        var headers = _headers.Translate(shape);
        var others = headers is null ? null : headers with { IsOwner = false };
        var bodies = BodyTranslator.Translate(shape, types);
        var answers = AnswerTranslator.Translate(shape, types);
        var model = Model(shape, bodies.FirstOrDefault(), answers[0].With(headers), "", null);
        yield return model with { SharesRequest = answers.Count > 1 };
        foreach (var answer in answers.Skip(1))
        {
            var variant = new VariantModel(shape.Name, answer.MediaTypes.Count > 0 ? answer.MediaTypes[0] : "", IsOfBody: false);
            yield return Model(shape, bodies.FirstOrDefault(), answer.With(others), answer.Suffix, model.Paging) with { Variant = variant };
        }

        foreach (var body in bodies.Skip(1))
        {
            yield return Model(shape, body, answers[0].With(others), body.Suffix, model.Paging) with { Variant = new VariantModel(shape.Name, body.Model.MediaType, IsOfBody: true) };
        }
    }

    // A variant has the arguments of its operation, though nobody walks its pages.
    private OperationModel Model(OperationShape shape, BodyVariant? body, AnswerVariant answer, string suffix, PagingModel? paging)
    {
        var operation = shape.Source.Operation;
        var names = MemberNames.OfArguments(
            shape.Parameters.Select(static parameter => ParameterTranslator.NameOf(parameter.Parameter)).ToList(),
            body is null ? [] : ["body"]);
        var parameters = shape.Parameters.Select((parameter, i) => ParameterTranslator.Translate(parameter, names[i], types));
        var model = new OperationModel(
            shape.Name + suffix,
            shape.Source.Method,
            shape.Source.Path,
            new DocumentationModel(
                SchemaDocumentation.NullIfBlank(operation.Summary ?? shape.Source.PathItem.Summary),
                SchemaDocumentation.NullIfBlank(operation.Description ?? shape.Source.PathItem.Description),
                operation.Deprecated),
            parameters.OrderBy(static parameter => parameter.IsRequired ? 0 : 1).ToEquatableArray(),
            body?.Model,
            answer.Model,
            AcceptOf(shape, answer),
            ErrorsOf(shape).ToEquatableArray(),
            SecurityTranslator.Translate(operation, spec.Document),
            null,
            ServerUrl.Of(operation.Servers) ?? ServerUrl.Of(shape.Source.PathItem.Servers))
        {
            TypeName = shape.TypeName,
            IsBesideTask = isBesideTask,
        };
        if (suffix.Length == 0)
        {
            model = model with { Paging = PagingTranslator.Translate(shape, model, types, problems) };
        }

        return ManyParameters.Shorten(model, paging ?? model.Paging);
    }

    private IEnumerable<ErrorModel> ErrorsOf(OperationShape shape)
    {
        foreach (var error in shape.Errors)
        {
            var type = error.Content is { Kind: MediaKind.Json } content ? types.Of(content.Use).NotNull() : null;
            yield return new ErrorModel(error.Status, type is { Kind: TypeKind.File } ? null : type, error.Description);
        }
    }

    // What the success is read from, then what the errors are: a server that negotiates must be able to say both.
    private static string? AcceptOf(OperationShape shape, AnswerVariant answer)
    {
        var accepted = answer.MediaTypes
            .Concat(shape.Errors.Select(static error => error.Content?.MediaType).OfType<string>())
            .Where(MediaTypes.IsUsable)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return accepted.Count == 0 ? null : string.Join(", ", accepted);
    }
}
