using System.Globalization;
using System.Text;
using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Requests;

/// <summary>A body of several parts (RFC 2046, RFC 7578). Null parts are not sent.</summary>
public sealed class MultipartBody
{
    private readonly string _boundary;

    internal MultipartBody(string mediaType)
    {
        var slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        var subtype = (end < 0 ? mediaType[(slash + 1)..] : mediaType[(slash + 1)..end]).Trim();
        _boundary = "piwikgen-" + Guid.NewGuid().ToString("N");
        Content = new MultipartContent(subtype, _boundary)
        {
            // RFC 7578, 5.1: names and file names are UTF-8.
            HeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        };

        // Without the quotes that the framework puts around the boundary: servers there are that cannot read them.
        Content.Headers.Remove("Content-Type");
        Content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/{subtype}; boundary={_boundary}");
    }

    internal MultipartContent Content { get; }

    /// <summary>For no parts at all the framework writes an empty part; this writes only the end, as browsers do.</summary>
    internal void Finish(HttpRequestMessage message)
    {
        if (Content.Any())
        {
            return;
        }

        var end = new ByteArrayContent(Encoding.ASCII.GetBytes($"--{_boundary}--\r\n"));
        end.Headers.TryAddWithoutValidation("Content-Type", Content.Headers.NonValidated["Content-Type"].ToString());
        message.Content = end;
    }

    /// <summary>Adds a text, in the charset that the media type names, or else in UTF-8.</summary>
    /// <exception cref="ArgumentException">The charset is unknown, or the text cannot be encoded without loss.</exception>
    public MultipartBody AddText(string name, string? value, string mediaType = "text/plain") =>
        value is null ? this : Add(name, new ByteArrayContent(TextBody.Encode(value, ref mediaType)), mediaType, null);

    /// <summary>Adds a file. Its own media type counts; where it has none, that of the document.</summary>
    public MultipartBody AddFile(string name, FileContent? file, string mediaType = "application/octet-stream") =>
        file is null ? this : Add(name, file.ToContent(), file.ContentType ?? mediaType, file.FileName);

    /// <summary>Adds files under one name, a part for each.</summary>
    public MultipartBody AddFiles(string name, List<FileContent>? files, string mediaType = "application/octet-stream")
    {
        foreach (var file in files ?? [])
        {
            AddFile(name, file, mediaType);
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
        part.Headers.TryAddWithoutValidation("Content-Type", HeaderText.MediaType(mediaType, nameof(mediaType)));
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
    private static string Quoted(string text)
    {
        TextBody.RefuseHalfPairs(text);
        var quoted = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit is < ' ' or '"' or '\x7F')
            {
                quoted.Append('%').Append(((int)unit).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(unit);
            }
        }

        return quoted.ToString();
    }
}
