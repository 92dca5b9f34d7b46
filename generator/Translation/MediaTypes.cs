using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation;

internal enum MediaKind
{
    Json,
    JsonLines,
    JsonSequence,
    ServerSentEvents,
    Form,
    Multipart,
    Text,
    Binary,
}

/// <summary>What kind of content a media type of a document means. Documents spell them in many ways, so nothing is compared as a whole.</summary>
internal static class MediaTypes
{
    public static MediaKind KindOf(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        return essence switch
        {
            "application/x-www-form-urlencoded" => MediaKind.Form,
            "text/event-stream" => MediaKind.ServerSentEvents,
            "application/json-seq" or "application/geo+json-seq" => MediaKind.JsonSequence,
            "*/*" or "application/*" or "" => MediaKind.Json,
            _ when essence.StartsWith("multipart/", StringComparison.Ordinal) => MediaKind.Multipart,
            _ when essence.Contains("ndjson") || essence.Contains("jsonl") || essence.Contains("json-lines") || essence.EndsWith("stream+json", StringComparison.Ordinal) => MediaKind.JsonLines,
            _ when essence.Contains("json") || !essence.Contains('/') => MediaKind.Json,
            _ when essence.StartsWith("text/", StringComparison.Ordinal) || essence.EndsWith("/xml", StringComparison.Ordinal)
                || essence.EndsWith("+xml", StringComparison.Ordinal) || essence.EndsWith("yaml", StringComparison.Ordinal) => MediaKind.Text,
            _ => MediaKind.Binary,
        };
    }

    /// <summary>Text that is a table: it has as many lines as there are data, and is read as it comes.</summary>
    public static bool IsTable(string mediaType) => EssenceOf(mediaType) is "text/csv" or "text/tab-separated-values" or "application/csv";

    /// <summary>The media type without parameters, in lower case.</summary>
    public static string EssenceOf(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim().ToLowerInvariant();
    }

    /// <summary>Whether it can stand in a header: a type, a slash, a subtype, and nothing that ends the header early.</summary>
    public static bool IsUsable(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        var slash = essence.IndexOf('/');
        return slash > 0 && slash == essence.LastIndexOf('/') && slash < essence.Length - 1
            && mediaType.All(static c => c is >= ' ' and < '\x7f') && essence.All(static c => c is not (' ' or '"' or ',' or '(' or ')'));
    }

    /// <summary>What the method of a variant ends with: <c>AsCsv</c> for <c>text/csv</c>.</summary>
    public static string AnswerSuffixOf(string mediaType) => "As" + Identifier.Type(WordOf(mediaType)).Name;

    /// <summary>Ends the name of a method whose body is of another media type than the default one: <c>UpdatePetWithFormAsync</c>.</summary>
    public static string BodySuffixOf(string mediaType) => "With" + Identifier.Type(WordOf(mediaType)).Name;

    private static string WordOf(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        return KindOf(essence) switch
        {
            MediaKind.Form => "Form",
            MediaKind.Multipart => "Multipart",
            MediaKind.ServerSentEvents => "Events",
            MediaKind.JsonLines => "Lines",
            MediaKind.JsonSequence => "Sequence",
            _ when essence == "application/octet-stream" => "Binary",
            _ when essence == "text/plain" => "Text",
            _ => essence.Substring(essence.IndexOf('/') + 1),
        };
    }
}
