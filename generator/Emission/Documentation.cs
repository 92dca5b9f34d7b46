using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission;

/// <summary>Doc comment and <c>[Obsolete]</c> of one emitted thing.</summary>
internal static class Documentation
{
    /// <summary>What the document says; where it says nothing, our own words or none: a comment that repeats a name is noise.</summary>
    public static void Emit(SourceWriter writer, DocumentationModel documentation, string? fallback = null)
    {
        DocComment.Summary(writer, documentation.Summary ?? (documentation.Description is null ? fallback : null), documentation.DescriptionWithFacts);
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
