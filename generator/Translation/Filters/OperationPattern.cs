using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Filters;

/// <summary>One pattern of a filter: <c>tag:Pets</c>, <c>path:/pets/**</c> or <c>operation:list*</c>; a bare one is a path if it begins with a slash, and an operation otherwise.</summary>
/// <param name="text">The pattern as it was written.</param>
/// <param name="at">Where it stands; null for an item of the project.</param>
internal sealed class OperationPattern(string text, SpecNode? at)
{
    private const string Tag = "tag:";
    private const string Path = "path:";
    private const string Operation = "operation:";

    private readonly Glob _glob = new(
        text.StartsWith(Tag, StringComparison.Ordinal) ? text.Substring(Tag.Length).Trim()
            : text.StartsWith(Path, StringComparison.Ordinal) ? text.Substring(Path.Length).Trim()
            : text.StartsWith(Operation, StringComparison.Ordinal) ? text.Substring(Operation.Length).Trim()
            : text,
        IsPath(text));

    public string Text => text;

    public SpecNode? At => at;

    /// <summary>Whether any operation was found by it so far.</summary>
    public bool HasMatched { get; private set; }

    public bool Matches(OperationPlace operation)
    {
        var matches = text.StartsWith(Tag, StringComparison.Ordinal) ? operation.Tags.Any(_glob.Matches)
            : IsPath(text) ? _glob.Matches(operation.Path)
            : operation.OperationId is { } id && _glob.Matches(id);
        HasMatched |= matches;
        return matches;
    }

    private static bool IsPath(string text) => text.StartsWith(Path, StringComparison.Ordinal) || text.StartsWith("/", StringComparison.Ordinal);
}
