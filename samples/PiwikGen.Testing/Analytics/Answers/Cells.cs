using System.Globalization;
using System.Text.Json;
using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Answers;

/// <summary>How values are written: times without an offset, ids with their labels.</summary>
internal static class Cells
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";
    private const string DateFormat = "yyyy-MM-dd";

    public static void WriteJson(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case bool value:
                json.WriteBooleanValue(value);
                break;
            case Labelled labelled:
                json.WriteStartArray();
                WriteJson(json, labelled.Id);
                json.WriteStringValue(labelled.Label);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Text(cell));
                break;
        }
    }

    public static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime time => time.ToString(TimeFormat, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(DateFormat, CultureInfo.InvariantCulture),
        bool value => value ? "true" : "false",
        Labelled labelled => labelled.Label,
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
