namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>A text is no query, or one of a kind that is not supported. Caught where the query is asked for, which reports it.</summary>
/// <param name="position">The place in the text, from zero.</param>
/// <param name="reason">What is wrong there, as the middle of a sentence.</param>
internal sealed class JsonPathException(int position, string reason) : Exception(reason)
{
    public int Position { get; } = position;
}
