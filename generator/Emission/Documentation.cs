using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission;

/// <summary>Doc comment and <c>[Obsolete]</c> of one emitted thing.</summary>
internal static class Documentation
{
    /// <summary>What the document says; where it says nothing, our own words or none: a comment that repeats a name is noise.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="documentation">The words of the document.</param>
    /// <param name="fallback">Our own.</param>
    /// <param name="name">The name that stands below, or the type beside it: titles such as <c>billing_details</c> say no more.</param>
    /// <param name="typeName">The other of the two.</param>
    public static void Emit(SourceWriter writer, DocumentationModel documentation, string? fallback = null, string? name = null, string? typeName = null)
    {
        var summary = documentation.Summary is { } words && (words.Repeats(name) || words.Repeats(typeName)) ? null : documentation.Summary;
        DocComment.Summary(writer, summary ?? (documentation.Description is null ? fallback : null), documentation.DescriptionWithFacts);
        Obsolete(writer, documentation);
    }

    public static void Obsolete(SourceWriter writer, DocumentationModel documentation)
    {
        if (documentation.IsDeprecated)
        {
            var reason = documentation.DeprecationReason ?? "Deprecated by the API's document.";
            writer.Line($"[global::System.Obsolete({CSharpLiteral.Of(reason)})]");
        }
    }
}
