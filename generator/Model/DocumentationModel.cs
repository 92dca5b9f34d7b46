namespace PiwikGen.Generator.Model;

/// <summary>Text of the document about one thing, as the document has it: only doc comments and <c>[Obsolete]</c> may use it.</summary>
internal sealed record DocumentationModel(string? Summary = null, string? Description = null, bool IsDeprecated = false, string? DeprecationReason = null)
{
    public static readonly DocumentationModel None = new();
}
