namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>Operations that no client can call as Prism wants it, or whose answers no reader can write back: each with its reason.</summary>
internal static class PrismExceptions
{
    private static readonly Dictionary<string, string> Reasons = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Prism", "exceptions.tsv"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split('\t'))
        .ToDictionary(static cells => $"{cells[0]} {cells[1]}", static cells => cells[2], StringComparer.Ordinal);

    /// <summary>Why an operation is let off; null where it is not.</summary>
    public static string? Of(string document, string operation) => Reasons.GetValueOrDefault($"{document} {operation}");

    /// <summary>The operations of a document that are let off.</summary>
    public static IEnumerable<string> In(string document) => Reasons.Keys.Where(key => key.StartsWith(document + " ", StringComparison.Ordinal)).Select(key => key[(document.Length + 1)..]);
}
