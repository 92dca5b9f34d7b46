using System.Text;
using PiwikGen.Serialization;

namespace PiwikGen.Requests;

public sealed partial class ApiRequest
{
    private MultipartBody? _multipart;

    /// <summary>Sends a body as JSON, with exactly the media type that the document declares.</summary>
    public void SetJson<T, TCodec>(T body, string mediaType)
        where TCodec : IJsonCodec<T>
    {
        var scratch = JsonScratch.Rent();
        try
        {
            SetContent(new ByteArrayContent(scratch.Write<T, TCodec>(body).ToArray()), mediaType);
        }
        finally
        {
            scratch.Return();
        }
    }

    /// <inheritdoc cref="SetJson{T, TCodec}(T, string)"/>
    public void SetJson<T>(T body, string mediaType)
        where T : IJsonModel<T> => SetJson<T, ModelCodec<T>>(body, mediaType);

    /// <summary>Sends a text in the charset that the media type names; in UTF-8, and saying so, where it names none.</summary>
    /// <exception cref="ArgumentException">The charset is unknown, or the text cannot be encoded without loss.</exception>
    public void SetText(string body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(mediaType);
        SetContent(new ByteArrayContent(TextBody.Encode(body, ref mediaType)), mediaType);
    }

    /// <summary>Sends bytes.</summary>
    public void SetBytes(byte[] body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        SetContent(new ByteArrayContent(body), mediaType);
    }

    /// <summary>
    /// Sends what a stream holds from its position on, without buffering it. The stream stays the caller's: it is not disposed of. One that
    /// can seek can be sent again, where an expired token makes that necessary.
    /// </summary>
    public void SetStream(Stream body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        SetContent(new StreamContent(new CallerStream(body)), mediaType);
    }

    /// <summary>
    /// Sends the members of an object as a form (application/x-www-form-urlencoded). Arrays repeat the name and objects use brackets,
    /// <c>name[member]=value</c>, unless <paramref name="encoding"/> says otherwise. Null members are not sent.
    /// </summary>
    /// <exception cref="ArgumentException">The body is no JSON object.</exception>
    public void SetForm<T, TCodec>(T body, FormEncoding? encoding = null)
        where TCodec : IJsonCodec<T>
    {
        var scratch = JsonScratch.Rent();
        try
        {
            var form = FormWriter.Write(scratch.Write<T, TCodec>(body), encoding ?? FormEncoding.Default);
            SetContent(new ByteArrayContent(Encoding.ASCII.GetBytes(form)), "application/x-www-form-urlencoded");
        }
        finally
        {
            scratch.Return();
        }
    }

    /// <inheritdoc cref="SetForm{T, TCodec}(T, FormEncoding?)"/>
    public void SetForm<T>(T body, FormEncoding? encoding = null)
        where T : IJsonModel<T> => SetForm<T, ModelCodec<T>>(body, encoding);

    /// <summary>Sends parts; add them to what is returned.</summary>
    public MultipartBody SetMultipart(string mediaType = "multipart/form-data")
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        _multipart = new MultipartBody(mediaType);
        _message.Content = _multipart.Content;
        return _multipart;
    }

    /// <summary>
    /// Sends items one by one while they come: JSON lines, or, with a media type such as application/json-seq or application/geo+json-seq, a sequence of RFC 7464. Such a body
    /// cannot be sent again.
    /// </summary>
    public void SetLines<T, TCodec>(IAsyncEnumerable<T> items, string mediaType)
        where TCodec : IJsonCodec<T>
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(mediaType);
        SetContent(new LinesContent<T, TCodec>(items, isSequence: mediaType.Contains("json-seq", StringComparison.OrdinalIgnoreCase)), mediaType);
    }

    private void SetContent(HttpContent content, string mediaType)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", HeaderText.MediaType(mediaType, nameof(mediaType)));
        _message.Content = content;
        _multipart = null;
    }

    private Uri FinishUrl(ServerAddress server)
    {
        FinishPath();
        try
        {
            return server.Append(_path.Text, _query.Text);
        }
        catch (UriFormatException e)
        {
            // Before .NET 10 an address has at most 65,519 characters.
            throw new ArgumentException($"{Operation.Name}: path and query make no address, mostly since they are too long.", e);
        }
    }

    private void FinishBody()
    {
        if (!_message.Headers.NonValidated.Contains("Accept"))
        {
            _message.Headers.TryAddWithoutValidation("Accept", HeaderText.MediaType(Operation.Accept ?? "*/*", nameof(Operation.Accept)));
        }

        _multipart?.Finish(_message);
        if (_contentHeaders is null)
        {
            return;
        }

        // A header that describes a body needs one, be it empty.
        _message.Content ??= new ByteArrayContent([]);
        foreach (var (name, value) in _contentHeaders)
        {
            _message.Content.Headers.Remove(name);
            if (!_message.Content.Headers.TryAddWithoutValidation(name, value))
            {
                throw Refuse(name, "the name is no name of an HTTP header.");
            }
        }
    }
}
