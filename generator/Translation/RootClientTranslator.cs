using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation;

/// <summary>From the documents that a project puts together to the model of their common client.</summary>
internal static class RootClientTranslator
{
    /// <summary>The client, or null where its name cannot be.</summary>
    /// <param name="members">The documents, in order; at least one.</param>
    /// <param name="problems">Takes what there is to say.</param>
    public static ClientFile? Translate(IReadOnlyList<RootClientMember> members, ICollection<SpecProblem> problems)
    {
        var first = members[0];
        if (!RootClientNames.TryParse(first.RootClient, first.RootNamespace, out var @namespace, out var name))
        {
            problems.Add(SpecProblem.AtFile(first.Path, InputDescriptors.InvalidRootClient, first.RootClient));
            return null;
        }

        var fullName = $"{@namespace}.{name}";
        if (members.FirstOrDefault(member => Clashes(member, @namespace.ToString(), name.ToString())) is { } clash)
        {
            problems.Add(SpecProblem.AtFile(clash.Path, InputDescriptors.RootClientClash, fullName));
            return null;
        }

        var properties = RootClientNames.PropertiesOf(name, members);
        var client = new ClientModel(
            @namespace.ToString(),
            name.ToString(),
            new DocumentationModel($"One client over {Count(members.Count)}: one registration, one set of options, one token."),
            default,
            members.Select((member, i) => new SubClientModel(properties[i], member.ClientName, new DocumentationModel(member.Summary), member.Namespace)).ToEquatableArray(),
            ProfileOf(members, problems));
        return new ClientFile(
            HintName.Of(fullName + ".Root"),
            HintName.Of(fullName + ".RootRegistration"),
            RegistrationNamespaces.Services,
            first.Accessibility,
            client,
            first.Path);
    }

    private static string Count(int documents) => documents == 1 ? "1 document" : documents.ToString(System.Globalization.CultureInfo.InvariantCulture) + " documents";

    // A class cannot have the name of a namespace (CS0101), nor two classes of one namespace the same name.
    private static bool Clashes(RootClientMember member, string @namespace, string name) =>
        (member.Namespace + ".").StartsWith($"{@namespace}.{name}.", StringComparison.OrdinalIgnoreCase)
        || (string.Equals(member.Namespace, @namespace, StringComparison.OrdinalIgnoreCase)
            && (member.HasTypeOfItsName || string.Equals(member.ClientName, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>One token for all: the flow of the first document that has one, with the scopes of all that name the same endpoint.</summary>
    private static ProfileModel ProfileOf(IReadOnlyList<RootClientMember> members, ICollection<SpecProblem> problems)
    {
        var flows = members.Where(static member => member.Profile.HasClientCredentials).ToList();
        if (flows.Count == 0)
        {
            return new ProfileModel(null, false, null, default);
        }

        var url = flows[0].Profile.TokenUrl;
        foreach (var other in flows.Where(other => other.Profile.TokenUrl != url))
        {
            problems.Add(SpecProblem.AtFile(other.Path, InputDescriptors.RootClientTokenUrl, other.Profile.TokenUrl?.Raw ?? "", url?.Raw ?? "", flows[0].RelativePath));
        }

        var scopes = flows.Where(flow => flow.Profile.TokenUrl == url).SelectMany(static flow => flow.Profile.Scopes).Distinct();
        return new ProfileModel(null, true, url, scopes.ToEquatableArray());
    }
}
