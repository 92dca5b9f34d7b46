using System.Text.Json;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Values of the document as JSON text.</summary>
internal static class JsonText
{
    public static string Of(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";

    /// <summary>The JSON of a scalar; null for anything else.</summary>
    public static string? OfScalar(SpecNode node) => node.Kind switch
    {
        SpecNodeKind.String => Of(node.Text),
        SpecNodeKind.Number or SpecNodeKind.Boolean => node.Text,
        SpecNodeKind.Null => "null",
        _ => null,
    };
}
