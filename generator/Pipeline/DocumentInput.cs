using System.Collections.Immutable;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;

namespace PiwikGen.Generator.Pipeline;

/// <summary>A document with the files that it reaches: everything that its output depends on, and nothing else.</summary>
internal sealed class DocumentInput : IEquatable<DocumentInput>
{
    private readonly IReadOnlyList<SpecFile> _files;

    private DocumentInput(ReadInput root, DocumentName name, IReadOnlyList<SpecProblem> problems, string hintPrefix, IReadOnlyList<SpecFile> files)
    {
        Root = root;
        Name = name;
        Problems = problems.ToEquatableArray();
        HintPrefix = hintPrefix;
        _files = files;
    }

    public ReadInput Root { get; }

    /// <summary>Namespace and client.</summary>
    public DocumentName Name { get; }

    /// <summary>What the project says of it and cannot be.</summary>
    public EquatableArray<SpecProblem> Problems { get; }

    /// <summary>What the names of its output begin with; no other document's do.</summary>
    public string HintPrefix { get; }

    /// <summary>The files that references may lead to.</summary>
    public SpecSet Files => new(_files);

    public static IEnumerable<DocumentInput> Of(ImmutableArray<ReadInput> inputs, CancellationToken cancellationToken)
    {
        // A file that an item and a pattern of the project's own name counts once.
        var documents = inputs.Where(static input => input.IsDocument).GroupBy(static input => input.File.Path).Select(static group => group.First()).ToList();
        if (documents.Count == 0)
        {
            return [];
        }

        var names = new DocumentInputNames(documents);
        var prefixes = HintName.Settle(documents.Select(document =>
            new KeyValuePair<string, string>(document.File.Path, HintName.Of(names.Of(document).Namespace.ToString()))));
        var files = new SpecSet(inputs.Select(static input => input.File));
        return documents.Select(document =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var prefix = prefixes[document.File.Path];
            return new DocumentInput(
                document,
                names.Of(document),
                names.ProblemsOf(document),
                prefix.Substring(0, prefix.Length - HintName.Extension.Length),
                SpecResolver.FilesReachedFrom(document.File, files));
        }).ToList();
    }

    public bool Equals(DocumentInput? other) =>
        other is not null && Root.Equals(other.Root) && Name.Equals(other.Name) && HintPrefix == other.HintPrefix
        && Problems.Equals(other.Problems)
        && _files.SequenceEqual(other._files);

    public override bool Equals(object? obj) => Equals(obj as DocumentInput);

    public override int GetHashCode() => Root.GetHashCode();
}
