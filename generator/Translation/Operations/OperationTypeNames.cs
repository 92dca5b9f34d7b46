namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Types that an operation brings beside those of its schemas; schemas give way to them.</summary>
internal static class OperationTypeNames
{
    public static IEnumerable<string> Of(OperationShape shape)
    {
        if (ManyParameters.Has(shape))
        {
            yield return ManyParameters.TypeNameOf(shape.TypeName);
        }

        if (HeaderTranslator.Has(shape))
        {
            yield return HeaderTranslator.TypeNameOf(shape.TypeName);
        }

        if (shape.Answers.Count > 1 || shape.Answers.Any(static answer => AnswerRoles.IsRedirection(answer.Status)))
        {
            yield return shape.TypeName + "Result";
        }
    }
}
