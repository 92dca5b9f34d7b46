using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Pipeline;

/// <summary>Namespace and client of each document: as the project says, or by convention.</summary>
internal sealed class DocumentInputNames
{
    private readonly Dictionary<string, DocumentName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SpecProblem>> _problems = new(StringComparer.Ordinal);

    public DocumentInputNames(IReadOnlyList<ReadInput> documents)
    {
        var conventional = DocumentNames.Of(documents[0].Options.Project.RootNamespace, documents.Select(static document => document.Options.RelativePath));
        var taken = new Dictionary<string, ReadInput>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents)
        {
            var problems = new List<SpecProblem>();
            var name = NameOf(document, conventional[document.Options.RelativePath], problems);
            if (taken.TryGetValue(name.Namespace.ToString(), out var other))
            {
                problems.Add(SpecProblem.AtFile(document.File.Path, InputDescriptors.SharedNamespace, name.Namespace.ToString(), other.Options.RelativePath));
                name = name with { Namespace = name.Namespace.WithTail(document.Options.RelativePath) };
            }
            else
            {
                taken.Add(name.Namespace.ToString(), document);
            }

            _names[document.File.Path] = name;
            _problems[document.File.Path] = problems;
        }
    }

    public DocumentName Of(ReadInput document) => _names[document.File.Path];

    public IReadOnlyList<SpecProblem> ProblemsOf(ReadInput document) => _problems[document.File.Path];

    private static DocumentName NameOf(ReadInput document, DocumentName name, List<SpecProblem> problems)
    {
        if (NamespaceName.TryParse(document.Options.Namespace, out var @namespace))
        {
            name = name with { Namespace = @namespace };
        }
        else if (document.Options.Namespace is { } text)
        {
            problems.Add(SpecProblem.AtFile(document.File.Path, InputDescriptors.InvalidNamespace, text));
        }

        if (Identifier.TryParse(document.Options.ClassName, out var client))
        {
            name = name with { Client = client };
        }
        else if (document.Options.ClassName is { } text)
        {
            problems.Add(SpecProblem.AtFile(document.File.Path, InputDescriptors.InvalidClassName, text));
        }

        return name;
    }
}
