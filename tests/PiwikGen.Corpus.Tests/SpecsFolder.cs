using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests;

/// <summary>Our own documents: the folder <c>specs</c> of this repository.</summary>
internal static class SpecsFolder
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static string Path { get; } = Find();

    public static IReadOnlyList<string> Readme { get; } = File.ReadAllLines(System.IO.Path.Combine(Path, "README.md"));

    /// <summary>All operations of all documents.</summary>
    public static IReadOnlyList<SpecOperation> Operations { get; } =
    [
        .. Directory.EnumerateFiles(Path, "*.openapi.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => OperationsOf(System.IO.Path.GetFileName(file), JsonNode.Parse(File.ReadAllText(file))!.AsObject())),
    ];

    private static IEnumerable<SpecOperation> OperationsOf(string file, JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        select new SpecOperation(file, operation.Key.ToUpperInvariant(), path.Key, (string?)operation.Value!["x-piwikgen-source"]);

    private static string Find([CallerFilePath] string here = "")
    {
        var root = System.IO.Path.GetDirectoryName(here)!;
        while (!File.Exists(System.IO.Path.Combine(root, "PiwikGen.sln")))
        {
            root = System.IO.Path.GetDirectoryName(root) ?? throw new InvalidOperationException($"The repository was not found above {here}.");
        }

        return System.IO.Path.Combine(root, "specs");
    }
}
