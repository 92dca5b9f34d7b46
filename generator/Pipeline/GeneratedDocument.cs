using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Resolving.Rules;
using PiwikGen.Generator.Translation;

namespace PiwikGen.Generator.Pipeline;

/// <summary>What a document comes to: the models of its files, and what there is to say about it. Equal by value.</summary>
internal sealed record GeneratedDocument(
    EquatableArray<SpecProblem> Problems,
    EquatableArray<ClientFile> Clients,
    EquatableArray<TypeFile> Types,
    EquatableArray<ResolverFile> Resolvers,
    EquatableArray<RootClientMember> RootClientMembers,
    DocumentCounts? Counts)
{
    public static GeneratedDocument Of(DocumentInput input, CancellationToken cancellationToken) =>
        Faults.Translate(input.Root.File.Path, cancellationToken, () => Translate(input, cancellationToken));

    /// <summary>A document of which nothing comes but what there is to say.</summary>
    public static GeneratedDocument Without(IEnumerable<SpecProblem> problems) => new(problems.ToEquatableArray(), default, default, default, default, null);

    private static GeneratedDocument Translate(DocumentInput input, CancellationToken cancellationToken)
    {
        var found = new List<SpecProblem>(input.Problems);
        var files = input.Overlaid(found, cancellationToken);
        if (SpecResolver.Resolve(files[0], new SpecSet(files), found, cancellationToken) is not { } spec)
        {
            return Without(found);
        }

        var problems = new TranslationProblems();
        var settings = input.Root.Options.Project;
        var @namespace = input.Name.Namespace.ToString();
        var options = new TranslationOptions(
            @namespace,
            input.Name.Client.Name,
            settings.UseRecords,
            settings.MarksUnions,
            settings.IsStrict,
            input.Root.Options.Include,
            input.Root.Options.Exclude);
        var api = ApiTranslator.Translate(spec, options, problems, cancellationToken);
        var plan = new OutputPlan(input.HintPrefix, @namespace, settings.Accessibility, input.Root.Options.RootClient is not null, input.Root.File.Path);
        return new GeneratedDocument(
            found.Concat(spec.Problems).Concat(problems.All).Concat(DocumentRules.Check(spec, cancellationToken)).Distinct().ToEquatableArray(),
            plan.Clients(api).ToEquatableArray(),
            plan.Types(api).ToEquatableArray(),
            plan.Resolvers(api).ToEquatableArray(),
            MemberOf(input, api).ToEquatableArray(),
            api.Counts);
    }

    // A document without operations, such as a library of schemas, has nothing to call.
    private static IEnumerable<RootClientMember> MemberOf(DocumentInput input, ApiModel api)
    {
        var options = input.Root.Options;
        if (options.RootClient is { } root
            && api.Clients.FirstOrDefault(static client => client.Profile is not null) is { } client
            && api.Clients.Any(static client => client.Operations.Count > 0))
        {
            var name = root.Substring(root.LastIndexOf('.') + 1);
            yield return new RootClientMember(
                root,
                options.RelativePath,
                input.Root.File.Path,
                options.Project.RootNamespace,
                options.Project.Accessibility,
                client.Namespace,
                client.Name,
                client.Documentation.Summary,
                client.Profile!,
                api.Types.Any(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase)));
        }
    }
}
