using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PiwikGen.Corpus.Tests;

/// <summary>Documents that are broken on purpose: each says what is wrong with it, and where.</summary>
public class InvalidDocumentTests
{
    // Documents that other generators refuse for reasons of their own, and that OpenAPI allows.
    private static readonly Dictionary<string, string> Sound = new(StringComparer.Ordinal)
    {
        ["ogen___testdata_negative_allOf_string_patterns.json"] = "a string may satisfy two patterns at once",
        ["ogen___testdata_negative_convenient_errors_different_response.json"] = "operations may have different defaults",
        ["ogen___testdata_negative_convenient_errors_no_default.json"] = "an operation needs no default",
        ["ogen___testdata_negative_convenient_errors_unsupported_ct.json"] = "an error may be XML",
        ["ogen___testdata_negative_cyclic_allOf_property.yaml"] = "a property may be of a schema that contains it",
        ["ogen___testdata_negative_field_naming_conflict_pattern_props.yaml"] = "a property may have any name",
        ["ogen__openapi_parser__testdata_negative_version_swagger.json"] = "OpenAPI 2.0 is read as well",
        ["refitter__src_Refitter.Tests_Resources_V3_SwaggerIllegalTitle.json"] = "a title may have any characters",
    };

    [CorpusFact("invalid")]
    public void Each_has_a_diagnostic_at_its_file_line_and_column()
    {
        var silent = new List<string>();
        foreach (var path in CorpusFinder.FilesBelow(CorpusFolder.Of("invalid")!))
        {
            var diagnostics = DocumentCheck.OfThisBuild.Diagnose(path);
            Assert.All(diagnostics, diagnostic =>
            {
                Assert.StartsWith("PWG", diagnostic.Id, StringComparison.Ordinal);
                Assert.NotEmpty(diagnostic.GetMessage(CultureInfo.InvariantCulture));
                var place = diagnostic.Location.GetLineSpan();
                Assert.Equal(path, place.Path);
                var lines = File.ReadAllLines(path);
                Assert.InRange(place.StartLinePosition.Line, 0, Math.Max(0, lines.Length));
                Assert.InRange(place.StartLinePosition.Character, 0, place.StartLinePosition.Line < lines.Length ? lines[place.StartLinePosition.Line].Length : 0);
            });
            if (diagnostics.Count == 0 && !Sound.ContainsKey(Path.GetFileName(path)))
            {
                silent.Add(Path.GetFileName(path));
            }
        }

        Assert.Empty(silent);
    }

    [CorpusFact("invalid")]
    public void What_is_sound_in_them_compiles()
    {
        var problems = new List<string>();
        foreach (var path in CorpusFinder.FilesBelow(CorpusFolder.Of("invalid")!))
        {
            var row = DocumentCheck.OfThisBuild.Run(path, null);
            if (row.FirstError.Length > 0 && !row.FirstError.Contains("PWG", StringComparison.Ordinal))
            {
                problems.Add($"{Path.GetFileName(path)}: {row.FirstError}");
            }
        }

        Assert.Empty(problems);
    }
}
