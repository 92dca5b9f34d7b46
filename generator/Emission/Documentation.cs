using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission;

/// <summary>Doc comment and <c>[Obsolete]</c> of one emitted thing.</summary>
internal static class Documentation
{
    public static void Emit(SourceWriter writer, DocumentationModel documentation, string fallback)
    {
        if (documentation.Summary is null && documentation.Description is null)
        {
            DocComment.Summary(writer, fallback, null);
        }
        else
        {
            DocComment.Summary(writer, documentation.Summary, documentation.Description);
        }

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
