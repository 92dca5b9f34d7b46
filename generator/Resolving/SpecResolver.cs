using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving;

/// <summary>Turns a file that was read into a document whose references are followed.</summary>
internal static class SpecResolver
{
    public static ResolvedSpec Resolve(SpecFile root, SpecSet files, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The root and every file its references may lead to, in the order they are met: what a cached result depends on.</summary>
    public static IReadOnlyList<SpecFile> FilesReachedFrom(SpecFile root, SpecSet files) => throw new NotImplementedException();
}
