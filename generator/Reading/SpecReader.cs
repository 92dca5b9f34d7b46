using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiwikGen.Generator.Diagnostics;

namespace PiwikGen.Generator.Reading;

/// <summary>Reads the text of a file, JSON or YAML whatever its extension, into nodes. Never throws for what a text contains.</summary>
internal static class SpecReader
{
    public static SpecFile Read(string path, SourceText text, CancellationToken cancellationToken) =>
        text.Length > ReadingLimits.Characters
            ? TooLarge(path)
            : Read(path, text.ToString(), cancellationToken);

    public static SpecFile Read(string path, string text, CancellationToken cancellationToken)
    {
        if (text.Length > ReadingLimits.Characters)
        {
            return TooLarge(path);
        }

        var first = FirstCharacter(text);
        if (first < 0)
        {
            return Failed(path, SpecProblem.AtFile(path, ReadingDescriptors.Empty));
        }

        // Every JSON text that begins with a brace and is not valid JSON may still be YAML in its flow style.
        if (text[first] is not ('{' or '['))
        {
            return ReadYaml(path, text, cancellationToken);
        }

        var json = ReadWith(JsonTree.Read, path, text, cancellationToken);
        if (json.Root is not null || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var yaml = ReadYaml(path, text, cancellationToken);
        return yaml.Root is null ? json : yaml;
    }

    // YAML forbids a blank line with more spaces than the block of text that follows it. Editors leave such lines, and most readers
    // take them; without their spaces they mean the same.
    private static SpecFile ReadYaml(string path, string text, CancellationToken cancellationToken)
    {
        var file = ReadWith(YamlTree.Read, path, text, cancellationToken);
        if (file.Root is not null || BlankLines.Find(text) is not { } line)
        {
            return file;
        }

        var repaired = ReadWith(YamlTree.Read, path, BlankLines.Clear(text), cancellationToken);
        if (repaired.Root is null)
        {
            return file;
        }

        var problem = SpecProblem.AtPosition(path, line, 0, ReadingDescriptors.BlankLine);
        repaired.Complete(repaired.Root, [.. repaired.Problems, problem], repaired.ReferencedFiles, repaired.Anchors);
        return repaired;
    }

    private static SpecFile ReadWith(Func<TreeBuilder, string, SpecNode> read, string path, string text, CancellationToken cancellationToken)
    {
        var file = new SpecFile(path);
        var builder = new TreeBuilder(file, cancellationToken);
        try
        {
            var root = read(builder, text);
            file.Complete(root, builder.Problems, builder.ReferencedFiles, builder.Anchors);
        }
        catch (UnreadableException exception)
        {
            file.Complete(null, [.. builder.Problems.Where(static problem => problem.Severity == DiagnosticSeverity.Error), exception.Problem], [], []);
        }

        return file;
    }

    private static int FirstCharacter(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not (' ' or '\t' or '\r' or '\n' or '\uFEFF'))
            {
                return index;
            }
        }

        return -1;
    }

    private static SpecFile TooLarge(string path) => Failed(
        path, SpecProblem.AtFile(path, ReadingDescriptors.TooLarge, (ReadingLimits.Characters / 1024 / 1024).ToString(CultureInfo.InvariantCulture), "Mi characters"));

    private static SpecFile Failed(string path, SpecProblem problem)
    {
        var file = new SpecFile(path);
        file.Complete(null, [problem], [], []);
        return file;
    }
}
