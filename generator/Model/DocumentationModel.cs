namespace PiwikGen.Generator.Model;

/// <summary>Text of the document about one thing, as the document has it: only doc comments and <c>[Obsolete]</c> may use it.</summary>
internal sealed record DocumentationModel(string? Summary = null, string? Description = null, bool IsDeprecated = false, string? DeprecationReason = null)
{
    /// <summary>Sentences about the values that are allowed; in Markdown, as the description is.</summary>
    public string? Facts { get; init; }

    /// <summary>The description, and the facts as its end.</summary>
    public string? DescriptionWithFacts => Facts is null || Description is null ? Facts ?? Description
        : Description.IndexOf('\n') >= 0 ? Description + "\n\n" + Facts
        : $"{Description.TrimEnd()}{(Description.TrimEnd().EndsWith(".", StringComparison.Ordinal) ? "" : ".")} {Facts}";

    public static readonly DocumentationModel None = new();
}
