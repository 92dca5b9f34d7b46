namespace PiwikGen.Generator.Reading;

/// <summary>
/// The most that is read of one file. The largest public documents (Microsoft Graph, about 30 MB and 1.5 million values)
/// are within; beyond lies what only an attack or a mistake produces, and a compiler that is out of memory helps nobody.
/// </summary>
internal static class ReadingLimits
{
    /// <summary>Characters of text.</summary>
    public const int Characters = 32 * 1024 * 1024;

    /// <summary>Levels of objects and arrays within each other.</summary>
    public const int Depth = 512;

    /// <summary>Objects, arrays and scalars.</summary>
    public const int Values = 2_000_000;

    /// <summary>Values that the aliases of a YAML file repeat, each counted as often as it is repeated.</summary>
    public const int AliasedValues = 5_000;

    /// <summary>Problems that are reported for one file.</summary>
    public const int Problems = 100;
}
