using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Recognises operations that answer page by page, by their parameters and the shape of their answer.</summary>
internal static class PagingTranslator
{
    public static PagingModel? Translate(OperationShape shape, OperationModel model, TypeRefs types, TranslationProblems problems)
    {
        if (model.Answer is not { Kind: AnswerKind.Json } || shape.Answers.FirstOrDefault(static answer => answer.Contents.Count > 0) is not { } answer)
        {
            return null;
        }

        var page = new PageShape(UnionCases.Resolve(answer.Contents[0].Use.Shape), types);
        if (shape.Source.At?[PagingOverride.Name] is { } own)
        {
            return new PagingOverride(own, model, page, problems).Translate();
        }

        if (page.Items is not { } items)
        {
            return null;
        }

        var size = Argument(model, "limit", "per_page", "perpage", "page_size", "pagesize", "page[limit]", "page[size]", "max_results", "maxresults", "count", "top", "$top", "size", "first", "take");
        if (Argument(model, "offset", "skip", "$skip", "page[offset]", "start", "startat", "start_index", "startindex") is { } offset && size is not null)
        {
            return new PagingModel(PagingKind.Offset, items.Type, items.Path, offset.ArgumentName, size.ArgumentName, page.Total, null, 0);
        }

        if (Argument(model, "page", "page[number]", "page_number", "pagenumber", "pageno") is { } number && IsInteger(number))
        {
            return new PagingModel(PagingKind.PageNumber, items.Type, items.Path, number.ArgumentName, size?.ArgumentName, page.Total, null, 1);
        }

        if (page.NextCursor is { } next
            && Argument(model, "cursor", "page_token", "pagetoken", "next_token", "nexttoken", "after", "starting_after", "continuation_token", "page[cursor]", "page[after]", "next_cursor", "marker") is { Type.Kind: TypeKind.String } cursor)
        {
            return new PagingModel(PagingKind.Cursor, items.Type, items.Path, cursor.ArgumentName, size?.ArgumentName, page.Total, next, 0);
        }

        if (page.NextLink is { } link)
        {
            return new PagingModel(PagingKind.NextLink, items.Type, items.Path, null, null, null, link, 0);
        }

        return answer.Headers.Any(static header => string.Equals(header.Name, "Link", StringComparison.OrdinalIgnoreCase)) && page.Shape is Schemas.ListShape
            ? new PagingModel(PagingKind.LinkHeader, items.Type, items.Path, null, null, null, null, 0)
            : null;
    }

    private static bool IsInteger(ParameterModel parameter) => parameter.Type.Kind is TypeKind.Int32 or TypeKind.Int64;

    private static ParameterModel? Argument(OperationModel model, params string[] names)
    {
        foreach (var name in names)
        {
            foreach (var parameter in model.Parameters)
            {
                if (parameter.Location == ParameterLocation.Query && !parameter.IsRequired
                    && (IsInteger(parameter) || parameter.Type.Kind == TypeKind.String)
                    && string.Equals(parameter.WireName.Raw, name, StringComparison.OrdinalIgnoreCase))
                {
                    return parameter;
                }
            }
        }

        return null;
    }
}
