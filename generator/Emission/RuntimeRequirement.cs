namespace PiwikGen.Generator.Emission;

/// <summary>The version of the runtime that emitted code calls. Generator and runtime are released together, under one version.</summary>
internal static class RuntimeRequirement
{
    public const string Package = "PiwikGen.Runtime";

    /// <summary>Major and minor, as emitted files name it: patches of either change nothing between the two.</summary>
    public static string Version => GeneratorVersion.Value;

    /// <summary>The same major version, and no older minor one; before 1.0 the minor version counts as the major one (Semantic Versioning, item 4).</summary>
    public static bool IsMetBy(Version runtime) => IsMet(typeof(RuntimeRequirement).Assembly.GetName().Version, runtime);

    internal static bool IsMet(Version due, Version runtime) =>
        runtime.Major == due.Major && (due.Major == 0 ? runtime.Minor == due.Minor : runtime.Minor >= due.Minor);
}
