using System.Globalization;

namespace Samples;

/// <summary>The arguments of a sample, such as <c>--app Shop --from 2026-06-01</c>; what is left out has a sensible value.</summary>
internal sealed class SampleArguments(string[] arguments)
{
    public string? Text(string name)
    {
        var place = Array.IndexOf(arguments, "--" + name);
        if (place < 0)
        {
            return null;
        }

        return place + 1 < arguments.Length ? arguments[place + 1] : throw new FormatException($"--{name} lacks its value.");
    }

    public bool Has(string name) => arguments.Contains("--" + name);

    public DateOnly Date(string name, DateOnly otherwise)
    {
        var text = Text(name);
        return text is null ? otherwise
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new FormatException($"--{name} {text}: a date such as 2026-06-01 is expected.");
    }

    public int Number(string name, int otherwise)
    {
        var text = Text(name);
        return text is null ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new FormatException($"--{name} {text}: a number above 0 is expected.");
    }
}
