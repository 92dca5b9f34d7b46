using System.Globalization;
using System.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>
/// Values as C# literals, always the regular kind and always ASCII. Roslyn's own formatter leaves direction marks as they
/// are, and a raw or interpolated string would give braces and quotation marks of a document a meaning.
/// </summary>
internal static class CSharpLiteral
{
    public static string Of(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            Append(literal, unit, '"');
        }

        return literal.Append('"').ToString();
    }

    public static string Of(DocumentText text) => Of(text.Raw);

    /// <summary>A literal, or <c>null</c>.</summary>
    public static string OfNullable(DocumentText? value) => value is null ? "null" : Of(value.Raw);

    public static string Of(char value)
    {
        var literal = new StringBuilder(8).Append('\'');
        Append(literal, value, '\'');
        return literal.Append('\'').ToString();
    }

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(int value) => value == int.MinValue ? "int.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    public static string Of(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture) + "UL";

    public static string Of(double value)
    {
        if (double.IsNaN(value))
        {
            return "double.NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        // "R" is the shortest text on .NET and a wrong one on .NET Framework: the shortest that reads back is the same on both.
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        if (!IsSame(text, value))
        {
            text = value.ToString("G16", CultureInfo.InvariantCulture);
            text = IsSame(text, value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
        }

        // .NET Framework drops the sign of a negative zero.
        return (BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(-0.0) ? "-0" : text) + "D";
    }

    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "M";

    private static bool IsSame(string text, double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read.Equals(value);

    private static void Append(StringBuilder literal, char unit, char quote)
    {
        if (unit == quote || unit == '\\')
        {
            literal.Append('\\').Append(unit);
        }
        else if (unit is >= ' ' and <= '~')
        {
            literal.Append(unit);
        }
        else
        {
            _ = unit switch
            {
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ => literal.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }
    }
}
