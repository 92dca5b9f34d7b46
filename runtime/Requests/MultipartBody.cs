using System.Text;
using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Requests;

/// <summary>A body of several parts (RFC 2046, RFC 7578). Null parts are not sent.</summary>
public sealed class MultipartBody
{
    internal MultipartBody(string mediaType)
    {
        var slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        var subtype = (end < 0 ? mediaType[(slash + 1)..] : mediaType[(slash + 1)..end]).Trim();
        var boundary = "piwikgen-" + Guid.NewGuid().ToString("N");
        Content = new MultipartContent(subtype, boundary)
        {
            // RFC 7578, 5.1: names and file names are UTF-8.
            HeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        };

        // Without the quotes that the framework puts around the boundary: servers there are that cannot read them.
        Content.Headers.Remove("Content-Type");
        Content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/{subtype}; boundary={boundary}");
    }

    internal MultipartContent Content { get; }

    /// <summary>Adds a text.</summary>
    public MultipartBody AddText(string name, string? value) =>
        value is null ? this : Add(name, new ByteArrayContent(Encoding.UTF8.GetBytes(value)), "text/plain; charset=utf-8", null);

    /// <summary>Adds a file.</summary>
    public MultipartBody AddFile(string name, FileContent? file) =>
        file is null ? this : Add(name, file.ToContent(), file.ContentType ?? "application/octet-stream", file.FileName);

    /// <summary>Adds files under one name, a part for each.</summary>
    public MultipartBody AddFiles(string name, List<FileContent>? files)
    {
        foreach (var file in files ?? [])
        {
            AddFile(name, file);
        }

        return this;
    }

    /// <summary>Adds a value as JSON.</summary>
    public MultipartBody AddJson<T, TCodec>(string name, T? value, string mediaType = "application/json")
        where TCodec : IJsonCodec<T>
    {
        if (value is null)
        {
            return this;
        }

        var scratch = JsonScratch.Rent();
        try
        {
            return Add(name, new ByteArrayContent(scratch.Write<T, TCodec>(value).ToArray()), mediaType, null);
        }
        finally
        {
            scratch.Return();
        }
    }

    /// <summary>Adds a scalar as text, or an array as a part for each item. Items that are objects are sent as JSON.</summary>
    public MultipartBody AddValue<T, TCodec>(string name, T? value)
        where TCodec : IJsonCodec<T>
    {
        if (value is null)
        {
            return this;
        }

        JsonElement json;
        var scratch = JsonScratch.Rent();
        try
        {
            var reader = new Utf8JsonReader(scratch.Write<T, TCodec>(value), new JsonReaderOptions { MaxDepth = JsonScratch.MaxDepth });
            json = JsonElement.ParseValue(ref reader);
        }
        finally
        {
            scratch.Return();
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            AddElement(name, json);
            return this;
        }

        foreach (var item in json.EnumerateArray())
        {
            AddElement(name, item);
        }

        return this;
    }

    private void AddElement(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            case JsonValueKind.String:
                AddText(name, value.GetString());
                break;
            case JsonValueKind.Object or JsonValueKind.Array:
                Add(name, new ByteArrayContent(Encoding.UTF8.GetBytes(value.GetRawText())), "application/json", null);
                break;
            default:
                AddText(name, value.GetRawText());
                break;
        }
    }

    private MultipartBody Add(string name, HttpContent part, string mediaType, string? fileName)
    {
        part.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        var disposition = new StringBuilder("form-data; name=\"").Append(Quoted(name)).Append('"');
        if (fileName is not null)
        {
            disposition.Append("; filename=\"").Append(Quoted(fileName)).Append('"');
        }

        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition.ToString());
        Content.Add(part);
        return this;
    }

    // As browsers do (HTML, section 4.10.21.8): what would end the quotes or the line is percent-encoded, the rest stays.
    private static string Quoted(string text) => text
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\0", "%00", StringComparison.Ordinal);
}
