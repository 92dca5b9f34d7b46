using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Corpus;

/// <summary>What a document says itself: the files it reaches, and how many operations it has.</summary>
internal static class ReachedFiles
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static IReadOnlySet<string> Of(string root, IReadOnlyList<string> files)
    {
        var (document, set) = Read(root, files);
        return SpecResolver.FilesReachedFrom(document, set).Select(static file => file.Path).ToHashSet();
    }

    public static IReadOnlyList<DeclaredOperation> OperationsIn(string root, IReadOnlyList<string> files)
    {
        var (document, set) = Read(root, files);
        var references = new SpecReferences(document, set);
        if (document.Root?["paths"] is not { } paths || references.Follow(paths) is not { } all)
        {
            return [];
        }

        var operations = new List<DeclaredOperation>();
        foreach (var (name, path) in all.Members)
        {
            if (!name.StartsWith("x-", StringComparison.Ordinal) && references.Follow(path) is { } item)
            {
                var template = name.StartsWith('/') ? name : "/" + name;
                operations.AddRange(Methods.Where(method => item[method] is { IsObject: true }).Select(method => new DeclaredOperation($"{method.ToUpperInvariant()} {template}", item[method]!)));
                operations.AddRange((item["additionalOperations"]?.Members ?? SpecMembers.Empty).Select(member => new DeclaredOperation($"{member.Name.ToUpperInvariant()} {template}", member.Value)));
            }
        }

        return operations;
    }

    private static (SpecFile Root, SpecSet Set) Read(string root, IReadOnlyList<string> files)
    {
        var read = files.Select(static path => SpecReader.Read(path, new ListedFile(path).GetText(), CancellationToken.None)).ToList();
        return (read.First(file => file.Path == root), new SpecSet(read));
    }
}
