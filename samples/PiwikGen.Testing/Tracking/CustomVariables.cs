using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Tracking;

/// <summary>Custom variables, which come as an object of pairs by number and are columns of their own in the debugger.</summary>
internal static class CustomVariables
{
    private const int Most = 5;

    public static void Add(JsonObject variables, string scope, JsonObject members)
    {
        foreach (var (number, pair) in variables)
        {
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place is > 0 and <= Most && pair is JsonArray { Count: 2 } values)
            {
                members[$"{scope}_custom_variable_key_{number}"] = values[0]?.ToString() ?? "";
                members[$"{scope}_custom_variable_value_{number}"] = values[1]?.ToString() ?? "";
            }
        }
    }
}
