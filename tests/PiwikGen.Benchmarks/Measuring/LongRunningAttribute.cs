namespace PiwikGen.Benchmarks.Measuring;

/// <summary>Marks benchmarks of which one call takes so long that it is an iteration of its own.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LongRunningAttribute : Attribute;
