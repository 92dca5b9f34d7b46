using System.Globalization;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>The condition that an answer has a status of the document: a number, a class of a hundred, or any.</summary>
internal static class StatusCondition
{
    /// <param name="status">The status as the document writes it.</param>
    /// <param name="all">Those of all answers: a status that has a case of its own is not one of its class.</param>
    public static string Of(DocumentText status, IEnumerable<DocumentText> all)
    {
        if (status == "default")
        {
            return "true";
        }

        if (ClassOf(status) is { } hundreds)
        {
            var exact = all.Select(CodeOf).OfType<int>().Where(code => code / 100 == hundreds).Distinct().Select(CSharpLiteral.Of).ToList();
            return $"Status / 100 == {CSharpLiteral.Of(hundreds)}" + (exact.Count == 0 ? "" : $" && Status is not ({string.Join(" or ", exact)})");
        }

        // Whatever else stands there, no answer has it.
        return CodeOf(status) is { } exactly ? "Status == " + CSharpLiteral.Of(exactly) : "false";
    }

    private static int? ClassOf(DocumentText status) =>
        status.Raw is [>= '1' and <= '9' and var hundreds, 'X' or 'x', 'X' or 'x'] ? hundreds - '0' : null;

    private static int? CodeOf(DocumentText status) =>
        int.TryParse(status.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
}
