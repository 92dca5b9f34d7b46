using System.Globalization;
using System.Numerics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PiwikGen.Generator.Reading;

/// <summary>
/// What a YAML scalar is, by the core schema of YAML 1.2 (section 10.3): <c>no</c>, <c>on</c>, <c>1_000</c>, <c>1:20</c> and
/// dates are strings. Numbers come out as JSON writes them.
/// </summary>
internal static class YamlScalar
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    public static bool IsKnownTag(TagName tag) =>
        tag.IsEmpty || tag.IsNonSpecific || (tag.Value.StartsWith(TagPrefix, StringComparison.Ordinal)
            && tag.Value.Substring(TagPrefix.Length) is "str" or "int" or "float" or "bool" or "null" or "map" or "seq");

    public static SpecNodeKind KindOf(Scalar scalar, out string text)
    {
        text = scalar.Value;
        if (scalar.Tag.IsEmpty ? scalar.Style != ScalarStyle.Plain : !IsResolvedTag(scalar.Tag))
        {
            return SpecNodeKind.String;
        }

        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                text = "null";
                return SpecNodeKind.Null;
            case "true" or "True" or "TRUE":
                text = "true";
                return SpecNodeKind.Boolean;
            case "false" or "False" or "FALSE":
                text = "false";
                return SpecNodeKind.Boolean;
        }

        if (NumberOf(text) is not { } number)
        {
            return SpecNodeKind.String;
        }

        text = number;
        return SpecNodeKind.Number;
    }

    private static bool IsResolvedTag(TagName tag) =>
        tag.Value is TagPrefix + "int" or TagPrefix + "float" or TagPrefix + "bool" or TagPrefix + "null";

    /// <summary>The number in JSON's notation; null for what is none. Infinity and NaN, which JSON lacks, stay texts.</summary>
    private static string? NumberOf(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x')
        {
            return Radix(text);
        }

        var start = text[0] is '-' or '+' ? 1 : 0;
        var digits = Digits(text, start);
        var end = start + digits;
        var fraction = 0;
        if (end < text.Length && text[end] == '.')
        {
            fraction = Digits(text, end + 1);
            end += 1 + fraction;
        }

        if (digits + fraction == 0)
        {
            return null;
        }

        var exponent = "";
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var sign = end + 1 < text.Length && text[end + 1] is '-' or '+' ? 1 : 0;
            var length = Digits(text, end + 1 + sign);
            if (length == 0)
            {
                return null;
            }

            exponent = text.Substring(end, 1 + sign + length);
            end += exponent.Length;
        }

        if (end != text.Length)
        {
            return null;
        }

        var whole = text.Substring(start, digits).TrimStart('0');
        return (text[0] == '-' ? "-" : "") + (whole.Length == 0 ? "0" : whole)
            + (fraction == 0 ? "" : "." + text.Substring(start + digits + 1, fraction)) + exponent;
    }

    private static string? Radix(string text)
    {
        var bits = text[1] == 'o' ? 3 : 4;
        var value = BigInteger.Zero;
        for (var index = 2; index < text.Length; index++)
        {
            var digit = text[index] switch
            {
                >= '0' and <= '9' => text[index] - '0',
                >= 'a' and <= 'f' => text[index] - 'a' + 10,
                >= 'A' and <= 'F' => text[index] - 'A' + 10,
                _ => 99,
            };
            if (digit >= 1 << bits || text.Length > 64)
            {
                return null;
            }

            value = (value << bits) + digit;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static int Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - start;
    }
}
