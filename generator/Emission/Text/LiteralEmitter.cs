using System.Globalization;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>The C# literal of a value of the document.</summary>
internal static class LiteralEmitter
{
    public static string Of(LiteralModel literal) => literal.Kind switch
    {
        LiteralKind.Integer => CSharpLiteral.Of(long.Parse(literal.Text.Raw, CultureInfo.InvariantCulture)),
        LiteralKind.Number => CSharpLiteral.Of(double.Parse(literal.Text.Raw, CultureInfo.InvariantCulture)),
        LiteralKind.Boolean => CSharpLiteral.Of(literal.Text.Raw == "true"),
        _ => CSharpLiteral.Of(literal.Text.Raw),
    };
}
