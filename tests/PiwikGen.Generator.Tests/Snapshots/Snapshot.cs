using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares what was generated with files beside the test, by the conventions of Verify.SourceGenerators: <c>Class.Method#Hint.verified.cs</c>
/// for sources, <c>Class.Method.verified.txt</c> for diagnostics, <c>.received.</c> files where they differ. Verify itself can take over here.
/// </summary>
internal static class Snapshot
{
    private const string AcceptVariable = "PIWIKGEN_ACCEPT_SNAPSHOTS";

    /// <param name="generated">What was generated.</param>
    /// <param name="hints">The ends of the hint names to compare; all files where none is given.</param>
    /// <param name="testFile">Given by the compiler.</param>
    /// <param name="test">Given by the compiler.</param>
    public static void Verify(Generated generated, string[]? hints = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var prefix = Path.Combine(Path.GetDirectoryName(testFile)!, Path.GetFileNameWithoutExtension(testFile) + "." + test);
        var differences = new List<string>();
        foreach (var (hint, text) in generated.Sources)
        {
            if (hints is null || hints.Any(end => hint.EndsWith(end, StringComparison.Ordinal)))
            {
                Compare(prefix + "#" + hint[..^3], "cs", $"//HintName: {hint}\n{text}", differences);
            }
        }

        if (generated.Diagnostics.Count > 0)
        {
            Compare(prefix, "txt", Describe(generated), differences);
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static void Compare(string path, string extension, string received, List<string> differences)
    {
        var verifiedPath = $"{path}.verified.{extension}";
        var receivedPath = $"{path}.received.{extension}";
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        differences.Add($"{Path.GetFileName(verifiedPath)} {Difference(verified, received)}");
    }

    private static string Difference(string? verified, string received)
    {
        if (verified is null)
        {
            return "is not there yet: read the .received. file beside it and rename it.";
        }

        var (old, now) = (verified.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }

        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"differs from line {line + 1} on:\n");
        foreach (var was in old.Skip(line).Take(5))
        {
            text.Append("  - ").Append(was).Append('\n');
        }

        foreach (var isNow in now.Skip(line).Take(5))
        {
            text.Append("  + ").Append(isNow).Append('\n');
        }

        return text.ToString();
    }

    private static string Describe(Generated generated)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in generated.Diagnostics)
        {
            var place = diagnostic.Location.GetLineSpan();
            text.Append(CultureInfo.InvariantCulture, $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): ")
                .Append(diagnostic.Severity.ToString().ToLowerInvariant()).Append(' ').Append(diagnostic.Id).Append(": ")
                .Append(diagnostic.GetMessage(CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }
}
