using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>A value that tells a case: compared with what the reader stands on.</summary>
internal sealed class JsonConstant
{
    private readonly JsonTokenType _kind;
    private readonly string? _text;
    private readonly decimal _number;

    public JsonConstant(int unionCase, string json)
    {
        Case = unionCase;
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement value = document.RootElement;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _kind = JsonTokenType.String;
                _text = value.GetString();
                break;
            case JsonValueKind.Number:
                _kind = value.TryGetDecimal(out _number) ? JsonTokenType.Number : JsonTokenType.None;
                break;
            case JsonValueKind.True:
                _kind = JsonTokenType.True;
                break;
            case JsonValueKind.False:
                _kind = JsonTokenType.False;
                break;
            case JsonValueKind.Null:
                _kind = JsonTokenType.Null;
                break;
        }
    }

    public int Case { get; }

    public bool Equals(ref Utf8JsonReader reader) =>
        reader.TokenType == _kind
        && (_kind != JsonTokenType.String || reader.ValueTextEquals(_text))
        && (_kind != JsonTokenType.Number || (reader.TryGetDecimal(out decimal number) && number == _number));
}
