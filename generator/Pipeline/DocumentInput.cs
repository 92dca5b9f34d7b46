using System.Collections.Immutable;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Resolving.Overlays;

namespace PiwikGen.Generator.Pipeline;

/// <summary>A document with the files that it reaches: everything that its output depends on, and nothing else.</summary>
internal sealed class DocumentInput : IEquatable<DocumentInput>
{
    private readonly IReadOnlyList<SpecFile> _files;
    private readonly IReadOnlyList<(SpecFile File, SpecFile Overlay)> _overlays;

    private DocumentInput(
        ReadInput root,
        DocumentName name,
        IReadOnlyList<SpecProblem> problems,
        string hintPrefix,
        IReadOnlyList<SpecFile> files,
        OverlaySet overlays)
    {
        Root = root;
        Name = name;
        Problems = problems.ToEquatableArray();
        HintPrefix = hintPrefix;
        _files = files;
        _overlays = [.. files.SelectMany(file => overlays.Of(file).Select(overlay => (file, overlay)))];
    }

    public ReadInput Root { get; }

    /// <summary>Namespace and client.</summary>
    public DocumentName Name { get; }

    /// <summary>What the project says of it and cannot be.</summary>
    public EquatableArray<SpecProblem> Problems { get; }

    /// <summary>What the names of its output begin with; no other document's do.</summary>
    public string HintPrefix { get; }

    /// <summary>The file of the document and those that references may lead to, with their overlays laid over them; the document comes first.</summary>
    public IReadOnlyList<SpecFile> Overlaid(List<SpecProblem> problems, CancellationToken cancellationToken) => [.. _files.Select(file => OverlayApplier.Apply(
        file,
        [.. _overlays.Where(pair => ReferenceEquals(pair.File, file)).Select(static pair => pair.Overlay)],
        problems,
        cancellationToken))];

    /// <summary>What there is to say of overlays that belong to no document.</summary>
    public static IEnumerable<SpecProblem> ProblemsOfOverlays(ImmutableArray<ReadInput> inputs) => OverlaysOf(inputs).Problems;

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
        var overlays = OverlaysOf(inputs);
        return documents.Select(document =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var prefix = prefixes[document.File.Path];
            return new DocumentInput(
                document,
                names.Of(document),
                names.ProblemsOf(document),
                prefix.Substring(0, prefix.Length - HintName.Extension.Length),
                SpecResolver.FilesReachedFrom(document.File, files, overlays),
                overlays);
        }).ToList();
    }

    public bool Equals(DocumentInput? other) =>
        other is not null && Root.Equals(other.Root) && Name.Equals(other.Name) && HintPrefix == other.HintPrefix
        && Problems.Equals(other.Problems)
        && _files.SequenceEqual(other._files)
        && _overlays.SequenceEqual(other._overlays);

    public override bool Equals(object? obj) => Equals(obj as DocumentInput);

    public override int GetHashCode() => Root.GetHashCode();

    private static OverlaySet OverlaysOf(ImmutableArray<ReadInput> inputs) => new(
        inputs.Where(static input => input.IsOverlay).Select(static input => input.File),
        [.. inputs.Where(static input => !input.IsOverlay).Select(static input => input.File)]);
}
