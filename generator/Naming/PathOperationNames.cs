namespace PiwikGen.Generator.Naming;

/// <summary>Names for an operation that has no operationId: <c>GET /apps/{id}/versions</c> is ListAppVersions.</summary>
internal static class PathOperationNames
{
    /// <summary>The name it should have, then ever longer ones to settle a clash with.</summary>
    public static IReadOnlyList<Identifier> Of(OperationToName operation)
    {
        var path = OperationPath.Of(operation.Path);
        var name = Name(operation, path);
        var candidates = new List<Identifier> { Join(name, []) };
        var prefix = new List<string>();
        foreach (var earlier in path.Earlier(name.Used))
        {
            prefix.InsertRange(0, earlier);
            candidates.Add(Join(name, prefix));
        }

        var parameters = path.ParameterWords();
        if (parameters.Count > 0)
        {
            candidates.Add(Identifier.OfWords([.. Parts(name, []), "By", .. parameters]));
        }

        var method = "Via" + string.Concat(Words.Of(operation.Method.ToLowerInvariant()));
        candidates.Add(Identifier.OfWords([.. Parts(name, []), method]));
        candidates.Add(Identifier.OfWords([.. Parts(name, prefix), .. parameters, method]));
        return candidates;
    }

    private static OperationPhrase Name(OperationToName operation, OperationPath path)
    {
        var isGet = operation.Method.Equals("GET", StringComparison.OrdinalIgnoreCase);
        if (path.Last is not { } last)
        {
            return new OperationPhrase(PathVerbs.OfMethod(operation.Method), ["Root"], [], 0);
        }

        if (!path.EndsWithParameter)
        {
            if (path.IsAction && !operation.Method.Equals("DELETE", StringComparison.OrdinalIgnoreCase))
            {
                return Action(path, last);
            }

            if (last.Count == 1 && PathVerbs.IsQualifier(last[0]) && path.Before(1) is { } qualified)
            {
                return Qualified(operation, path, last[0], qualified);
            }
        }

        if (PathVerbs.IsPreposition(last[0]) && last.Count > 1 && path.Before(1) is { } target)
        {
            var lists = isGet && (operation.ReturnsList ?? !path.EndsWithParameter);
            var noun = path.EndsWithParameter && !lists ? Singular(target) : target;
            return new OperationPhrase(isGet && lists ? "List" : PathVerbs.OfMethod(operation.Method), noun, last, 2);
        }

        return Plain(operation, path, last);
    }

    private static OperationPhrase Plain(OperationToName operation, OperationPath path, IReadOnlyList<string> last)
    {
        var verb = PathVerbs.OfMethod(operation.Method);
        var noun = path.EndsWithParameter ? Singular(last) : last;
        if (verb == "Get" && (operation.ReturnsList ?? (!path.EndsWithParameter && IsPlural(last))))
        {
            (verb, noun) = ("List", Plural(last));
        }
        else if (verb == "Create")
        {
            noun = Singular(last);
        }

        return path.Parent is { } parent
            ? new OperationPhrase(verb, [.. Singular(parent), .. noun], [], 2)
            : new OperationPhrase(verb, noun, [], 1);
    }

    /// <summary><c>/versions/{id}/publish</c>, <c>/versions/draft/publish</c>, <c>/users/{id}/change-role</c>, <c>/users/invite</c>.</summary>
    private static OperationPhrase Action(OperationPath path, IReadOnlyList<string> last)
    {
        var (verb, rest) = (last[0], last.Skip(1).ToList());
        if (path.Before(1) is not { } target)
        {
            return new OperationPhrase(verb, [], rest, 1);
        }

        if (target.Count == 1 && PathVerbs.IsQualifier(target[0]) && path.Before(2) is { } qualified)
        {
            return new OperationPhrase(verb, [.. target, .. PathVerbs.QualifiesOne(target[0]) ? Singular(qualified) : qualified], rest, 3);
        }

        var isOne = path.HasParameterBeforeLast || PathVerbs.ActsOnOne(verb) || rest.Count > 0;
        return new OperationPhrase(verb, isOne ? Singular(target) : target, rest, 2);
    }

    private static OperationPhrase Qualified(OperationToName operation, OperationPath path, string qualifier, IReadOnlyList<string> noun)
    {
        var isOne = !(operation.ReturnsList ?? !PathVerbs.QualifiesOne(qualifier));
        var verb = PathVerbs.OfMethod(operation.Method);
        return new OperationPhrase(verb == "Get" && !isOne ? "List" : verb, [qualifier, .. isOne ? Singular(noun) : Plural(noun)], [], 2);
    }

    private static Identifier Join(OperationPhrase phrase, List<string> prefix) => Identifier.OfWords([.. Parts(phrase, prefix)]);

    private static IEnumerable<string> Parts(OperationPhrase phrase, List<string> prefix) => [phrase.Verb, .. prefix, .. phrase.Noun, .. phrase.Rest];

    private static bool IsPlural(IReadOnlyList<string> words) => Nouns.IsPlural(words[words.Count - 1]);

    private static IReadOnlyList<string> Singular(IReadOnlyList<string> words) =>
        [.. words.Take(words.Count - 1), Nouns.Singular(words[words.Count - 1])];

    private static IReadOnlyList<string> Plural(IReadOnlyList<string> words) =>
        [.. words.Take(words.Count - 1), Nouns.Plural(words[words.Count - 1])];

    /// <summary>A verb, what it is done to, what follows, and how many segments of the path that took from its end.</summary>
    private sealed record OperationPhrase(string Verb, IReadOnlyList<string> Noun, IReadOnlyList<string> Rest, int Used);
}
