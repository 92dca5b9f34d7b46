using System.Diagnostics;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>
/// Prism (<c>@stoplight/prism-cli</c>), a mock server that checks requests against a document. PIWIKGEN_PRISM names the folder that it was
/// installed to (<c>npm install --prefix FOLDER @stoplight/prism-cli@5</c>); it needs Node.
/// </summary>
internal static class PrismTool
{
    /// <summary>The script to run with Node; null where Prism or Node is missing.</summary>
    public static string? Script { get; } = Find();

    public static string Missing => "Prism is not here: install Node, then `npm install --prefix FOLDER @stoplight/prism-cli@5`, and set PIWIKGEN_PRISM to FOLDER.";

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PIWIKGEN_PRISM") is not { Length: > 0 } folder)
        {
            return null;
        }

        var script = Path.Combine(folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
        return File.Exists(script) && HasNode() ? script : null;
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that needs Prism and documents of others; it is skipped, and says what is missing, where one of them is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrismTheoryAttribute : TheoryAttribute
{
    public PrismTheoryAttribute(params string[] parts) =>
        Skip = CorpusFolder.Of(parts) is null ? CorpusFolder.Missing : PrismTool.Script is null ? PrismTool.Missing : null;
}
