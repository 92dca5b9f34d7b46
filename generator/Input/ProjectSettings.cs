using Microsoft.CodeAnalysis.Diagnostics;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Input;

/// <summary>What a project sets for all its documents.</summary>
/// <param name="Directory">The folder of the project, for the paths of documents.</param>
/// <param name="RootNamespace">What namespaces begin with: <c>PiwikGenNamespace</c>, or the project's <c>RootNamespace</c>.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="UseRecords">Records instead of classes.</param>
/// <param name="MarksUnions">Unions bear the attribute by which C# knows its union types.</param>
/// <param name="IsStrict">An answer without a required member is an error.</param>
/// <param name="RootClient">The client over all documents: <c>PiwikGenRootClient</c>; null where there is none.</param>
/// <param name="Problems">Settings that cannot be; the defaults are used instead.</param>
internal sealed record ProjectSettings(
    string Directory,
    string? RootNamespace,
    string Accessibility,
    bool UseRecords,
    bool MarksUnions,
    bool IsStrict,
    string? RootClient,
    EquatableArray<SettingProblem> Problems)
{
    private const string NamespaceProperty = "PiwikGenNamespace";

    public static ProjectSettings Of(AnalyzerConfigOptions options)
    {
        var problems = new List<SettingProblem>();
        var root = ValueOf(options, NamespaceProperty);
        if (root.Length > 0 && !NamespaceName.TryParse(root, out _))
        {
            problems.Add(new SettingProblem(NamespaceProperty, root, "a C# namespace, such as Acme.Clients"));
            root = "";
        }

        var accessibility = Choice(options, "PiwikGenAccessibility", problems, "public", "internal");
        var kind = Choice(options, "PiwikGenModelKind", problems, "class", "record");
        var unions = Choice(options, "PiwikGenUnionAttribute", problems, "false", "true");
        var strict = Choice(options, "PiwikGenStrict", problems, "false", "true");
        return new ProjectSettings(
            ValueOf(options, "ProjectDir"),
            root.Length > 0 ? root : ValueOf(options, "RootNamespace"),
            accessibility,
            kind == "record",
            unions == "true",
            strict == "true",
            ValueOf(options, "PiwikGenRootClient") is { Length: > 0 } client ? client : null,
            problems.ToEquatableArray());
    }

    private static string Choice(AnalyzerConfigOptions options, string property, List<SettingProblem> problems, params string[] choices)
    {
        var value = ValueOf(options, property);
        if (value.Length == 0)
        {
            return choices[0];
        }

        var chosen = choices.FirstOrDefault(choice => string.Equals(choice, value, StringComparison.OrdinalIgnoreCase));
        if (chosen is null)
        {
            problems.Add(new SettingProblem(property, value, string.Join(" or ", choices)));
        }

        return chosen ?? choices[0];
    }

    private static string ValueOf(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) ? value.Trim() : "";
}
