using System.Text.RegularExpressions;

namespace PiwikGen.Generator.Tests.Conventions;

/// <summary>The rules by which a newcomer finds the way.</summary>
public partial class ArchitectureTests
{
    // What the files of a stage may name. Everything else is a shortcut around a stage.
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Model"] = [],
        ["Naming"] = [],
        ["Emission"] = ["Model", "Naming"],
        ["Diagnostics"] = ["Reading"],
        ["Reading"] = ["Diagnostics"],
        ["Resolving"] = ["Reading", "Diagnostics"],
        ["Translation"] = ["Resolving", "Reading", "Naming", "Model", "Diagnostics"],
        ["Input"] = ["Naming", "Model"],
    };

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var tooLong = new[] { "generator", "runtime", "tests", "samples" }
            .SelectMany(Repository.SourcesIn)
            .Select(static path => (Path: Path.GetRelativePath(Repository.Root, path), Lines: File.ReadLines(path).Count()))
            .Where(static file => file.Lines > 300);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Stages_see_only_the_stages_before_them()
    {
        var shortcuts = MayUse.SelectMany(static stage => Repository.SourcesIn(Path.Combine("generator", stage.Key))
            .SelectMany(path => UsedStages(path)
                .Where(used => used != stage.Key && !stage.Value.Contains(used))
                .Select(used => $"{Path.GetRelativePath(Repository.Root, path)} uses {used}")));
        Assert.Empty(shortcuts);
    }

    [Fact]
    public void Generator_and_runtime_never_refer_to_each_other()
    {
        Assert.DoesNotContain("PiwikGen.Runtime.csproj", File.ReadAllText(Path.Combine(Repository.Root, "generator", "PiwikGen.Generator.csproj")), StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.SourcesIn("runtime"), static path => File.ReadAllText(path).Contains("PiwikGen.Generator", StringComparison.Ordinal));
    }

    [Fact]
    public void A_namespace_is_the_folder()
    {
        var misplaced = Check("generator", "PiwikGen.Generator").Concat(Check("runtime", "PiwikGen"));
        Assert.Empty(misplaced);

        static IEnumerable<string> Check(string folder, string root) => Repository.SourcesIn(folder).Where(path =>
        {
            var relative = Path.GetRelativePath(Path.Combine(Repository.Root, folder), Path.GetDirectoryName(path)!);
            var due = relative == "." ? root : root + "." + relative.Replace(Path.DirectorySeparatorChar, '.');
            return !File.ReadAllText(path).Contains($"namespace {due};", StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Models_hold_neither_symbols_nor_documents()
    {
        var model = typeof(PiwikGenerator).Assembly.GetTypes().Where(static type => type.Namespace == "PiwikGen.Generator.Model");
        var foreign = model
            .SelectMany(static type => type.GetProperties())
            .Where(static property => property.PropertyType.FullName is { } name
                && (name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("System.Text.Json", StringComparison.Ordinal) || name.Contains("Reading", StringComparison.Ordinal)));
        Assert.Empty(foreign);
    }

    [Fact]
    public void What_a_model_has_of_a_document_s_text_is_no_string()
    {
        string[] code =
        [
            "Accessibility", "ArgumentName", "Bare", "BaseName", "ClientName", "Codec", "CodecArguments", "CSharp", "DocumentPath", "FullInterfaceName", "FullName", "HintName", "InterfaceName", "ItemKinds", "ItemsPath", "JsonKinds", "Name",
            "Namespace", "NextPath", "Of", "ParametersType", "PositionArgument", "PropertyName", "Raw", "RegistrationHintName", "RegistrationNamespace", "ResultType", "ServersName", "SizeArgument", "TotalPath", "TypeName", "Types",
        ];
        var strings = typeof(PiwikGenerator).Assembly.GetTypes()
            .Where(static type => type.Namespace == "PiwikGen.Generator.Model")
            .SelectMany(static type => type.GetProperties())
            .Where(static property => property.PropertyType == typeof(string) || property.PropertyType == typeof(Model.EquatableArray<string>))
            .Select(static property => property.Name);
        Assert.Equal(code.Order(StringComparer.Ordinal), strings.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_diagnostic_is_listed_among_the_releases()
    {
        var listed = ReleaseRow().Matches(File.ReadAllText(Path.Combine(Repository.Root, "generator", "AnalyzerReleases.Unshipped.md"))).Select(static match => match.Value);
        var declared = Repository.SourcesIn("generator").SelectMany(static path => DeclaredId().Matches(File.ReadAllText(path)).Select(static match => match.Groups[1].Value));
        Assert.Equal(declared.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> UsedStages(string path) =>
        StageUse().Matches(File.ReadAllText(path)).Select(static match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"using (?:static )?PiwikGen\.Generator\.(\w+)")]
    private static partial Regex StageUse();

    [GeneratedRegex(@"^PWG\d{4}", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();

    [GeneratedRegex("\"(PWG\\d{4})\"")]
    private static partial Regex DeclaredId();
}
