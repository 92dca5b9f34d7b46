using System.Collections.Immutable;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Translation;

namespace PiwikGen.Generator.Pipeline;

/// <summary>The clients that stand over several documents, and what there is to say of them. Equal by value.</summary>
internal sealed record RootClients(EquatableArray<SpecProblem> Problems, EquatableArray<ClientFile> Files)
{
    public static RootClients Of(ImmutableArray<RootClientMember> members, CancellationToken cancellationToken)
    {
        var problems = new List<SpecProblem>();
        var files = new List<ClientFile>();
        var groups = members
            .OrderBy(static member => member.RelativePath, StringComparer.Ordinal)
            .GroupBy(static member => member.RootClient, StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (RootClientTranslator.Translate(group.ToList(), problems) is { } file)
            {
                files.Add(file);
            }
        }

        return new RootClients(problems.ToEquatableArray(), files.ToEquatableArray());
    }
}
