using System.Text.Json;

namespace PiwikGen.Requests;

/// <summary>Turns the JSON of an object into a form.</summary>
internal static class FormWriter
{
    public static string Write(ReadOnlySpan<byte> json, FormEncoding encoding)
    {
        var form = default(TextBuffer);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonScratch.MaxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new ArgumentException("A form needs an object, whose members are its fields.");
        }

        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                WriteMember(ref form, name, ref reader, encoding.Find(name));
            }

            return form.ToString();
        }
        finally
        {
            form.Release();
        }
    }

    private static void WriteMember(ref TextBuffer form, string name, ref Utf8JsonReader reader, (ParameterStyle Style, bool Explode, bool IsJson)? member)
    {
        if (member is { IsJson: true })
        {
            WriteJson(ref form, name, ref reader);
            return;
        }

        var isDeep = member is null && (reader.TokenType == JsonTokenType.StartObject || (reader.TokenType == JsonTokenType.StartArray && HoldsObjects(reader)));
        var style = member?.Style ?? (isDeep ? ParameterStyle.DeepObject : ParameterStyle.Form);
        var writer = new StyleWriter(name, style, member?.Explode ?? true, WireEncoding.Form, WireEncoding.Form, "&");
        writer.Write(ref form, ref reader);
    }

    private static void WriteJson(ref TextBuffer form, string name, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        form.Append(form.Length == 0 ? "" : "&");
        form.AppendEncoded(name, WireEncoding.Form);
        form.Append('=');
        form.AppendEncoded(JsonElement.ParseValue(ref reader).GetRawText(), WireEncoding.Form);
    }

    private static bool HoldsObjects(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                return true;
            }
        }

        return false;
    }
}
