using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>
/// Operations with more optional parameters than a signature can bear: the first eight stay arguments, and a class takes all.
/// Those that pages are walked by are among the eight wherever they stand.
/// </summary>
internal static class ManyParameters
{
    public const int MaxOptionalArguments = 8;

    public static string TypeNameOf(string typeName) => typeName + "Parameters";

    public static bool Has(OperationShape shape) =>
        shape.Parameters.Count(static parameter => !parameter.Parameter.Required && parameter.Location != ParameterLocation.Path) > MaxOptionalArguments;

    public static OperationModel Shorten(OperationModel model, PagingModel? paging)
    {
        var optional = model.Parameters.Where(static parameter => !parameter.IsRequired).ToList();
        if (optional.Count <= MaxOptionalArguments)
        {
            return model;
        }

        var named = optional
            .OrderBy(parameter => IsOfPages(parameter, paging) ? 0 : 1)
            .Take(MaxOptionalArguments)
            .Select(static parameter => parameter.ArgumentName)
            .ToList();
        return model with
        {
            ParametersType = TypeNameOf(model.TypeName),
            Parameters = model.Parameters
                .Select(parameter => parameter.IsRequired || named.Contains(parameter.ArgumentName) ? parameter : parameter with { IsArgument = false })
                .ToEquatableArray(),
        };
    }

    private static bool IsOfPages(ParameterModel parameter, PagingModel? paging) =>
        paging is not null && (parameter.ArgumentName == paging.PositionArgument || parameter.ArgumentName == paging.SizeArgument);
}
