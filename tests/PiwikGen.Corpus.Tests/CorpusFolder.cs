using System.Runtime.CompilerServices;

namespace PiwikGen.Corpus.Tests;

/// <summary>Documents of others, which are not part of this repository: named by PIWIKGEN_CORPUS, or beside the repository.</summary>
internal static class CorpusFolder
{
    public const string Missing = "There are no documents of others here: set PIWIKGEN_CORPUS to the folder that holds them.";

    public static string? Path { get; } = Find();

    public static string? Of(params string[] parts) =>
        Path is null ? null : System.IO.Path.Combine([Path, .. parts]) is var path && (Directory.Exists(path) || File.Exists(path)) ? path : null;

    private static string? Find([CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("PIWIKGEN_CORPUS") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        var root = System.IO.Path.GetDirectoryName(here);
        while (root is not null && !File.Exists(System.IO.Path.Combine(root, "PiwikGen.sln")))
        {
            root = System.IO.Path.GetDirectoryName(root);
        }

        var beside = root is null ? null : System.IO.Path.GetFullPath(System.IO.Path.Combine(root, "..", "shared", "corpus"));
        return Directory.Exists(beside) ? beside : null;
    }
}

/// <summary>A test that needs documents of others; it is skipped, and says so, where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute(params string[] parts)
    {
        if (CorpusFolder.Of(parts) is null)
        {
            Skip = CorpusFolder.Missing;
        }
    }
}
