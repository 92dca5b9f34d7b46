using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <param name="MediaTypes">What may be sent for it.</param>
/// <param name="Suffix">What the method's name ends with for this media type.</param>
internal sealed record AnswerVariant(AnswerModel Model, IReadOnlyList<string> MediaTypes, string Suffix)
{
    // Methods that give items one by one give no headers.
    public AnswerVariant With(HeadersModel? headers) => headers is null || Model.IsStreamOfItems ? this : this with { Model = Model with { Headers = headers } };
}

/// <summary>What a success gives: the default answer first, then one per other kind of content.</summary>
internal static class AnswerTranslator
{
    public static IReadOnlyList<AnswerVariant> Translate(OperationShape shape, TypeRefs types)
    {
        var variants = new List<AnswerVariant> { Default(shape, types) };
        var seen = new HashSet<string>(StringComparer.Ordinal) { WordOf(variants[0]) };
        foreach (var answer in shape.Answers)
        {
            foreach (var content in answer.Contents.Skip(1))
            {
                var word = MediaTypes.AnswerSuffixOf(content.MediaType);
                var isSpelling = content.Kind == MediaKind.Json && variants[0].Model.Kind is AnswerKind.Json or AnswerKind.ByStatus;
                if (!isSpelling && MediaTypes.IsUsable(content.MediaType) && seen.Add(word))
                {
                    variants.Add(new AnswerVariant(ModelOf(content, answer, types), [content.MediaType], word));
                }
            }
        }

        return variants;
    }

    private static string WordOf(AnswerVariant variant) =>
        variant.MediaTypes.Count == 0 ? "" : MediaTypes.AnswerSuffixOf(variant.MediaTypes[0]);

    private static AnswerVariant Default(OperationShape shape, TypeRefs types)
    {
        var cases = shape.Answers
            .Select(answer => (Answer: answer, Content: answer.Contents.FirstOrDefault()))
            .Select(item => (item.Answer, item.Content, Model: item.Content is null ? AnswerModel.None : ModelOf(item.Content, item.Answer, types)))
            .ToList();
        var mediaTypes = cases.Select(static item => item.Content?.MediaType).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var speaking = cases.Where(static item => item.Model.Kind != AnswerKind.None).ToList();
        var isRedirecting = cases.Any(static item => AnswerRoles.IsRedirection(item.Answer.Status));
        if (speaking.Count == 0 && !isRedirecting)
        {
            return new AnswerVariant(AnswerModel.None, mediaTypes, "");
        }

        var isUniform = !isRedirecting && speaking.All(item => item.Model.Kind == speaking[0].Model.Kind && item.Model.Type == speaking[0].Model.Type);
        if ((isUniform && speaking.Count == cases.Count) || speaking.Any(static item => item.Model.IsStreamOfItems))
        {
            return new AnswerVariant(speaking[0].Model, mediaTypes, "");
        }

        var answers = cases.Select(item => new AnswerCaseModel(
            item.Answer.Status, StatusNames.Of(item.Answer.Status), item.Model.Kind, item.Model.Type, item.Answer.Description));
        return new AnswerVariant(
            new AnswerModel(AnswerKind.ByStatus, null, answers.ToEquatableArray(), null), mediaTypes, "");
    }

    private static AnswerModel ModelOf(ContentShape content, AnswerShape answer, TypeRefs types)
    {
        var type = types.Of(content.Use).NotNull();
        var isBinary = UnionCases.Resolve(content.Use.Shape) is ScalarShape { IsBinary: true };
        var (kind, result) = content.Kind switch
        {
            MediaKind.JsonLines => (AnswerKind.JsonLines, ItemOf(type)),
            MediaKind.JsonSequence => (AnswerKind.JsonSequence, ItemOf(type)),
            MediaKind.ServerSentEvents => (AnswerKind.ServerSentEvents, ItemOf(type)),
            MediaKind.Json when !isBinary => (AnswerKind.Json, type),
            MediaKind.Text when !MediaTypes.IsTable(content.MediaType) => (AnswerKind.Text, TypeRef.String),
            _ => (AnswerKind.Stream, type),
        };
        return new AnswerModel(kind, result, default, answer.Description);
    }

    private static TypeRef ItemOf(TypeRef type) => type.Kind == TypeKind.List ? type.Item! : type;
}
