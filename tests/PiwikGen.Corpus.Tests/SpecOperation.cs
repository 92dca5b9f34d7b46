using System.Text.RegularExpressions;

namespace PiwikGen.Corpus.Tests;

/// <summary>An operation of one of our documents.</summary>
/// <param name="File">The document.</param>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Path">The path as the document has it.</param>
/// <param name="Source">What its <c>x-piwikgen-source</c> says; null where it has none.</param>
internal sealed partial record SpecOperation(string File, string Method, string Path, string? Source)
{
    /// <summary>What makes it the same operation in two documents: method and path, whatever the path's parameters are called.</summary>
    public string Key => KeyOf(Method, Path);

    public static string KeyOf(string method, string path) => $"{method} {Parameter().Replace(path, "{}")}";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
