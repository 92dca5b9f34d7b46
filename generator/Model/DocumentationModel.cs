namespace PiwikGen.Generator.Model;

/// <summary>Text of the document about one thing, as the document has it: only doc comments and <c>[Obsolete]</c> may use it.</summary>
internal sealed record DocumentationModel(DocumentText? Summary = null, DocumentText? Description = null, bool IsDeprecated = false, DocumentText? DeprecationReason = null)
{
    /// <summary>Sentences about the values that are allowed; in Markdown, as the description is.</summary>
    public DocumentText? Facts { get; init; }

    /// <summary>The description, and the facts as its end.</summary>
    public DocumentText? DescriptionWithFacts => Facts is null || Description is null ? Facts ?? Description : Description + Separator(Description.Raw) + Facts;

    public static readonly DocumentationModel None = new();

    private static string Separator(string description) => description.IndexOf('\n') >= 0 ? "\n\n"
        : description.TrimEnd().EndsWith(".", StringComparison.Ordinal) ? " " : ". ";
}
