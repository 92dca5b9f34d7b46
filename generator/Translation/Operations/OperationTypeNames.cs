namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Types that an operation brings beside those of its schemas; schemas give way to them.</summary>
internal static class OperationTypeNames
{
    public static IEnumerable<string> Of(OperationShape shape)
    {
        if (ManyParameters.Has(shape))
        {
            yield return ManyParameters.TypeNameOf(shape.Name);
        }

        if (shape.Answers.Count > 1)
        {
            yield return shape.Name + "Result";
        }
    }
}
