using Microsoft.CodeAnalysis.Diagnostics;

namespace PiwikGen.Generator.Input;

/// <summary>What a project says of one document.</summary>
/// <param name="Kind">What the file is to the project.</param>
/// <param name="Namespace">The item's <c>Namespace</c>; null where the folders decide.</param>
/// <param name="ClassName">The item's <c>ClassName</c>; null where the file's name decides.</param>
/// <param name="RootClient">The item's <c>RootClient</c>, or the project's <c>PiwikGenRootClient</c>: the client over several documents that has this one; null where there is none.</param>
/// <param name="RelativePath">The path from the project's folder.</param>
/// <param name="Project">What holds for all documents.</param>
/// <param name="Include">The item's <c>IncludeOperations</c>: patterns of what is generated; null for all.</param>
/// <param name="Exclude">The item's <c>ExcludeOperations</c>: patterns of what is not.</param>
internal sealed record SpecOptions(
    InputKind Kind,
    string? Namespace,
    string? ClassName,
    string? RootClient,
    string RelativePath,
    ProjectSettings Project,
    string? Include = null,
    string? Exclude = null)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The options of a file; null for files that are no business of the generator.</summary>
    public static SpecOptions? Of(AnalyzerConfigOptions options, string path, ProjectSettings project)
    {
        var kind = ValueOf(options, "PiwikGen") switch
        {
            nameof(InputKind.Document) => InputKind.Document,
            nameof(InputKind.Part) => InputKind.Part,
            nameof(InputKind.Overlay) => InputKind.Overlay,
            _ => InputKind.None,
        };
        return kind == InputKind.None || ValueOf(options, "CodeGenerator") is not (null or "PiwikGen")
            ? null
            : new SpecOptions(
                kind,
                ValueOf(options, "Namespace"),
                ValueOf(options, "ClassName"),
                ValueOf(options, "RootClient") ?? project.RootClient,
                RelativeTo(project.Directory, path),
                project,
                ValueOf(options, "IncludeOperations"),
                ValueOf(options, "ExcludeOperations"));
    }

    private static string? ValueOf(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Metadata + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    private static string RelativeTo(string directory, string path)
    {
        var from = Parts(directory);
        var to = Parts(path);
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && string.Equals(from[shared], to[shared], StringComparison.OrdinalIgnoreCase))
        {
            shared++;
        }

        var up = Enumerable.Repeat("..", from.Length - shared);
        return shared == 0 ? to[to.Length - 1] : string.Join("/", up.Concat(to.Skip(shared)));
    }

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
