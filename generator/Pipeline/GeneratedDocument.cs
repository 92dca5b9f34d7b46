using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Translation;

namespace PiwikGen.Generator.Pipeline;

/// <summary>What a document comes to: the models of its files, and what there is to say about it. Equal by value.</summary>
internal sealed record GeneratedDocument(
    EquatableArray<SpecProblem> Problems,
    EquatableArray<ClientFile> Clients,
    EquatableArray<TypeFile> Types,
    EquatableArray<ResolverFile> Resolvers)
{
    public static GeneratedDocument Of(DocumentInput input, CancellationToken cancellationToken)
    {
        var found = new List<SpecProblem>(input.Problems);
        if (SpecResolver.Resolve(input.Root.File, input.Files, found, cancellationToken) is not { } spec)
        {
            return new GeneratedDocument(found.ToEquatableArray(), default, default, default);
        }

        var problems = new TranslationProblems();
        var settings = input.Root.Options.Project;
        var @namespace = input.Name.Namespace.ToString();
        var options = new TranslationOptions(@namespace, input.Name.Client.Name, settings.UseRecords, settings.MarksUnions, settings.IsStrict);
        var api = ApiTranslator.Translate(spec, options, problems, cancellationToken);
        var plan = new OutputPlan(input.HintPrefix, @namespace, settings.Accessibility);
        return new GeneratedDocument(
            found.Concat(spec.Problems).Concat(problems.All).Distinct().ToEquatableArray(),
            plan.Clients(api).ToEquatableArray(),
            plan.Types(api).ToEquatableArray(),
            plan.Resolvers(api).ToEquatableArray());
    }
}
