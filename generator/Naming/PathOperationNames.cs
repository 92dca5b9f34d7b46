namespace PiwikGen.Generator.Naming;

/// <summary>Names for an operation that has no operationId: <c>GET /apps/{id}/versions</c> is ListAppVersions.</summary>
internal static class PathOperationNames
{
    /// <summary>The name it should have, then ever longer ones to settle a clash with.</summary>
    public static IReadOnlyList<Identifier> Of(OperationToName operation)
    {
        var path = OperationPath.Of(operation.Path);
        var phrase = Phrase(operation, path);
        var candidates = new List<Identifier> { phrase.ToIdentifier() };
        if (phrase.Verb == "Update" && PathVerbs.OfMethod(operation.Method) == "Create")
        {
            candidates.Add((phrase with { Verb = "Post" }).ToIdentifier());
        }

        var (prefix, all) = (new List<string>(), new List<string>());
        foreach (var earlier in path.Earlier(phrase.Used))
        {
            prefix.InsertRange(0, Singular(earlier));
            all.InsertRange(0, earlier);
            candidates.Add(phrase.ToIdentifier(prefix));
        }

        var parameters = path.ParameterWords;
        if (parameters.Count > 0)
        {
            candidates.Add(phrase.ToIdentifier([], ["By", .. parameters]));
        }

        if (all.Count > 0)
        {
            candidates.Add(phrase.ToIdentifier([], ["In", .. all]));
        }

        if (path.VersionWords.Count > 0)
        {
            candidates.Add(phrase.ToIdentifier([], path.VersionWords));
            candidates.Add(phrase.ToIdentifier(prefix, path.VersionWords));
        }

        string[] method = ["Via", .. Words.Of(operation.Method.ToLowerInvariant())];
        candidates.Add(phrase.ToIdentifier([], method));
        candidates.Add(phrase.ToIdentifier(prefix, [.. parameters, .. path.VersionWords, .. method]));
        return candidates;
    }

    private static OperationPhrase Phrase(OperationToName operation, OperationPath path)
    {
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
                return Qualified(operation, last[0], qualified);
            }
        }

        if (PathVerbs.IsPreposition(last[0]) && last.Count > 1 && path.Before(1) is { } target)
        {
            var verb = Verb(operation, path, isPlural: !path.EndsWithParameter);
            return new OperationPhrase(verb, path.EndsWithParameter && verb != "List" ? Singular(target) : target, last, 2);
        }

        return Plain(operation, path, last);
    }

    private static OperationPhrase Plain(OperationToName operation, OperationPath path, IReadOnlyList<string> last)
    {
        var before = path.IsPartOfBefore ? path.Before(1) : null;
        var isAspect = before is not null && PathVerbs.IsAspect(before[before.Count - 1]);
        var verb = Verb(operation, path, IsPlural(isAspect ? before! : last));

        // "/settings/app/{id}" are the settings of an app, "/user/profile" is the profile of a user.
        var noun = isAspect
            ? [.. Singular(last), .. InNumber(before!, verb, isOne: false)]
            : InNumber(last, verb, path.EndsWithParameter);
        if (before is not null && !isAspect)
        {
            noun = [.. Singular(before), .. noun];
        }

        var places = before is null ? 0 : 1;
        return path.ParentOf(places) is { } parent
            ? new OperationPhrase(verb, [.. Singular(parent), .. noun], [], places + 2)
            : new OperationPhrase(verb, noun, [], places + 1);
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

        if (path.HasParameterBeforeLast || PathVerbs.ActsOnOne(verb) || (rest.Count > 0 && !PathVerbs.IsPreposition(rest[0])))
        {
            return new OperationPhrase(verb, Singular(target), rest, 2);
        }

        return new OperationPhrase(verb, PathVerbs.ActsOnMany(verb) ? Plural(target) : target, rest, 2);
    }

    private static OperationPhrase Qualified(OperationToName operation, string qualifier, IReadOnlyList<string> noun)
    {
        var isOne = !(operation.ReturnsList ?? !PathVerbs.QualifiesOne(qualifier));
        var verb = PathVerbs.OfMethod(operation.Method);
        return new OperationPhrase(verb == "Get" && !isOne ? "List" : verb, [qualifier, .. isOne ? Singular(noun) : Plural(noun)], [], 2);
    }

    private static string Verb(OperationToName operation, OperationPath path, bool isPlural)
    {
        var verb = PathVerbs.OfMethod(operation.Method);
        return verb switch
        {
            "Get" when operation.ReturnsList ?? (isPlural && !path.EndsWithParameter) => "List",

            // What has an address already is not created by a POST to it.
            "Create" when path.EndsWithParameter => "Update",
            _ => verb,
        };
    }

    private static IReadOnlyList<string> InNumber(IReadOnlyList<string> noun, string verb, bool isOne) => verb switch
    {
        "List" => Plural(noun),
        "Create" => Singular(noun),
        _ => isOne ? Singular(noun) : noun,
    };

    private static bool IsPlural(IReadOnlyList<string> words) => Nouns.IsPlural(words[words.Count - 1]);

    private static IReadOnlyList<string> Singular(IReadOnlyList<string> words) =>
        [.. words.Take(words.Count - 1), Nouns.Singular(words[words.Count - 1])];

    private static IReadOnlyList<string> Plural(IReadOnlyList<string> words) =>
        [.. words.Take(words.Count - 1), Nouns.Plural(words[words.Count - 1])];

    /// <summary>A verb, what it is done to, what follows, and how many static segments of the path that took from its end.</summary>
    private sealed record OperationPhrase(string Verb, IReadOnlyList<string> Noun, IReadOnlyList<string> Rest, int Used)
    {
        public Identifier ToIdentifier(IReadOnlyList<string>? prefix = null, IReadOnlyList<string>? suffix = null) =>
            Identifier.OfWords([Verb, .. prefix ?? [], .. Noun, .. Rest, .. suffix ?? []]);
    }
}
