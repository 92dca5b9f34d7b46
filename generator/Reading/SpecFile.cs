using PiwikGen.Generator.Diagnostics;

namespace PiwikGen.Generator.Reading;

/// <summary>One file as it was read: the tree, or no tree and the problems that say why.</summary>
internal sealed class SpecFile(string path)
{
    /// <summary>The path as the build gave it.</summary>
    public string Path { get; } = path;

    /// <summary>The document's value; null when the text could not be read.</summary>
    public SpecNode? Root { get; private set; }

    public IReadOnlyList<SpecProblem> Problems { get; private set; } = [];

    /// <summary>The different file parts of the references in this file: what it may lead to.</summary>
    public IReadOnlyList<string> ReferencedFiles { get; private set; } = [];

    /// <summary>The objects that carry an <c>$id</c>, <c>$anchor</c> or <c>$dynamicAnchor</c>, in document order.</summary>
    public IReadOnlyList<SpecNode> Anchors { get; private set; } = [];

    /// <summary>The files whose values it holds, where it was put together from several; empty for a file that was read.</summary>
    public IReadOnlyList<SpecFile> Sources { get; private set; } = [];

    /// <summary>A file with values of others laid over it. References in them are relative to it, as if they stood there.</summary>
    public static SpecFile Joined(SpecFile file, SpecNode root, IReadOnlyList<SpecFile> others)
    {
        IReadOnlyList<SpecFile> sources = [file, .. others];
        var joined = new SpecFile(file.Path) { Sources = sources };
        joined.Complete(
            root,
            file.Problems,
            [.. sources.SelectMany(static source => source.ReferencedFiles).Distinct(StringComparer.Ordinal)],
            sources.All(static source => source.Anchors.Count == 0) ? [] : AnchorSearch.In(root));
        return joined;
    }

    /// <summary>Called by the reader alone.</summary>
    public void Complete(
        SpecNode? root,
        IReadOnlyList<SpecProblem> problems,
        IReadOnlyList<string> referencedFiles,
        IReadOnlyList<SpecNode> anchors)
    {
        Root = root;
        Problems = problems;
        ReferencedFiles = referencedFiles;
        Anchors = anchors;
    }
}
