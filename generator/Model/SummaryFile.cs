namespace PiwikGen.Generator.Model;

/// <summary>The line that sums up a build, as an attribute of the assembly: it is there after the build, where a target of the package finds it.</summary>
internal sealed record SummaryFile(DocumentText Text)
{
    // Files of documents have a namespace and a name before this.
    public const string HintName = "PiwikGen.g.cs";
}
