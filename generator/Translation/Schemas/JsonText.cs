using System.Globalization;
using System.Text;
using System.Text.Json;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Values of the document as JSON text.</summary>
internal static class JsonText
{
    public static string Of(string text)
    {
        // The framework's encoder refuses halves of surrogate pairs, which a document can hold as escapes.
        var json = new StringBuilder("\"");
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
                continue;
            }

            json.Append(JsonEncodedText.Encode(text.Substring(start, index - start)));
            json.Append("\\u").Append(((int)text[index]).ToString("X4", CultureInfo.InvariantCulture));
            start = index + 1;
        }

        return json.Append(JsonEncodedText.Encode(text.Substring(start))).Append('"').ToString();
    }

    /// <summary>The text of a JSON string; null where it has halves of surrogate pairs.</summary>
    public static string? TextOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        try
        {
            return document.RootElement.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The JSON of a scalar; null for anything else.</summary>
    public static string? OfScalar(SpecNode node) => node.Kind switch
    {
        SpecNodeKind.String => Of(node.Text),
        SpecNodeKind.Number or SpecNodeKind.Boolean => node.Text,
        SpecNodeKind.Null => "null",
        _ => null,
    };
}
