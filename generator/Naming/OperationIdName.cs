namespace PiwikGen.Generator.Naming;

/// <summary>The two names an operationId gives: all of it, and what is left without a leading <c>api</c> and a trailing version.</summary>
internal sealed record OperationIdName(Identifier Short, Identifier Full)
{
    public static OperationIdName? Of(string? operationId)
    {
        if (IsMeaningless(operationId))
        {
            return null;
        }

        // "Async" is added to every method: "getAppAsync" is not to become GetAppAsyncAsync.
        var words = Words.Of(operationId!);
        var end = words.Count > 1 && words[words.Count - 1] == "Async" ? words.Count - 1 : words.Count;
        var full = Name(operationId!, words, 0, end);

        var start = end > 1 && words[0] == "Api" ? 1 : 0;
        end = WithoutVersion(words, start, end);
        return new OperationIdName(Name(operationId!, words, start, end), full);
    }

    /// <summary>Nothing, or a hash or GUID that a tool wrote: the path says more.</summary>
    public static bool IsMeaningless(string? operationId)
    {
        if (string.IsNullOrWhiteSpace(operationId))
        {
            return true;
        }

        var (digits, hex) = (0, 0);
        foreach (var unit in operationId!)
        {
            digits += unit is >= '0' and <= '9' ? 1 : 0;
            hex += unit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') ? 1 : 0;
            if (unit is not ('-' or '{' or '}' or (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return hex >= 20 && digits > 0;
    }

    /// <summary>Where the words end when a version is left out: <c>V2</c>, <c>V1 1</c>, <c>V1beta</c>; all of them if nothing else is there.</summary>
    private static int WithoutVersion(List<string> words, int start, int end)
    {
        var last = end - 1;
        while (last > start && words[last].All(char.IsDigit))
        {
            last--;
        }

        return last > start && PathSegment.IsVersionWord(words[last]) ? last : end;
    }

    private static Identifier Name(string operationId, List<string> words, int start, int end)
    {
        var name = start == 0 && end == words.Count
            ? Identifier.Member(operationId)
            : Identifier.OfWords([.. words.Skip(start).Take(end - start)]);

        // Each method has a sibling named so; one of the document's own may not look like it.
        return name.Name.EndsWith("WithResponse", StringComparison.Ordinal) ? name.With("Operation") : name;
    }
}
