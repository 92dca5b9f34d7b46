namespace PiwikGen.Benchmarks.Measuring;

/// <summary>Names that benchmarks and report agree on.</summary>
internal static class Comparison
{
    /// <summary>What our own rows are called.</summary>
    public const string Ours = "PiwikGen";
}
