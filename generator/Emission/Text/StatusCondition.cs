using System.Globalization;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>The condition that an answer has a status of the document: a number, a class of a hundred, or any.</summary>
internal static class StatusCondition
{
    public static string Of(DocumentText status) => status.Raw switch
    {
        "default" => "true",
        [>= '1' and <= '9' and var hundreds, 'X' or 'x', 'X' or 'x'] => "Status / 100 == " + CSharpLiteral.Of(hundreds - '0'),
        var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => "Status == " + CSharpLiteral.Of(code),

        // Whatever else stands there, no answer has it.
        _ => "false",
    };
}
