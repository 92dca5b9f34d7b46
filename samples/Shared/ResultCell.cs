using System.Text.Json;

namespace Samples;

/// <summary>Cells of analytics' answers: texts, numbers, null, or an id with its label.</summary>
internal static class ResultCell
{
    /// <summary>The cell as a person reads it: of an id with its label the label.</summary>
    public static string Text(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => cell.GetString()!,
        JsonValueKind.Array when cell.GetArrayLength() == 2 => Text(cell[1]),
        _ => cell.GetRawText(),
    };
}
