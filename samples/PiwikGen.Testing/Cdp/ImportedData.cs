using System.Text.Json;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Json;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>Data that came in by a webhook: checked for its size, and read as an import says.</summary>
internal sealed class ImportedData
{
    private const int LongestKey = 256;
    private const int LongestText = 1024;
    private const int LongestList = 1024;

    private readonly JsonObject _data;

    private ImportedData(JsonObject data) => _data = data;

    public static ImportedData Read(string text)
    {
        JsonObject data;
        try
        {
            data = SentJson.Parse(text) as JsonObject ?? throw new RefusalException(400, "Bad request", "The body must be an object.");
        }
        catch (JsonException)
        {
            throw new RefusalException(400, "Bad request", "The body is not JSON.");
        }

        return data.All(static member => member.Key.Length is > 0 and <= LongestKey && IsValue(member.Value))
            ? new ImportedData(data)
            : throw new RefusalException(422, "Unprocessable content", "A key or a value is too long, or of no kind that is taken.");
    }

    /// <summary>The profile that the data names, and its values by the key of the attribute. Keys that the import does not know are passed over.</summary>
    public (string Kind, string Identifier, JsonObject Values) For(CdpImport import)
    {
        var (key, kind) = import.Input["identifiers"]!.AsObject().First();
        if (_data[key] is not { } identifier || identifier.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number) || identifier.ToString().Length == 0)
        {
            throw new RefusalException(422, "Unprocessable content", $"The body names no profile: there is no {key}.");
        }

        var values = new JsonObject();
        foreach (var (name, attribute) in import.Input["attributes"]!.AsObject())
        {
            if (_data[name] is { } value)
            {
                values[attribute!.GetValue<string>()] = value.DeepClone();
            }
        }

        return (kind!.GetValue<string>(), identifier.ToString(), values);
    }

    private static bool IsValue(JsonNode? value) => value switch
    {
        JsonArray list => list.Count <= LongestList && list.All(static item => item is JsonValue && IsValue(item)),
        JsonValue => value.GetValueKind() != JsonValueKind.String || value.GetValue<string>().Length <= LongestText,
        _ => false,
    };
}
