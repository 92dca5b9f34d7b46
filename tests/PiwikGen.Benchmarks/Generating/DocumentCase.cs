namespace PiwikGen.Benchmarks.Generating;

/// <summary>A document, with the name that the report has for it.</summary>
public sealed record DocumentCase(string Name, string Path)
{
    public bool IsJson => Path.EndsWith(".json", StringComparison.Ordinal);

    public override string ToString() => Name;
}
