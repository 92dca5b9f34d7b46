namespace PiwikGen.Requests;

/// <summary>A file in a multipart body. A stream is sent from its position on, is not buffered, and stays the caller's.</summary>
public sealed class FileContent
{
    private readonly Stream? _stream;
    private readonly byte[]? _bytes;

    /// <summary>A file whose content comes from a stream.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The name that the server sees.</param>
    /// <param name="contentType">Its media type; when null, that which the document declares, or else application/octet-stream.</param>
    /// <exception cref="ArgumentException">The media type holds a line break or the like.</exception>
    public FileContent(Stream content, string fileName, string? contentType = null)
        : this(fileName, contentType)
    {
        ArgumentNullException.ThrowIfNull(content);
        _stream = content;
    }

    /// <summary>A file whose content is in memory.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The name that the server sees.</param>
    /// <param name="contentType">Its media type; when null, that which the document declares, or else application/octet-stream.</param>
    /// <exception cref="ArgumentException">The media type holds a line break or the like.</exception>
    public FileContent(byte[] content, string fileName, string? contentType = null)
        : this(fileName, contentType)
    {
        ArgumentNullException.ThrowIfNull(content);
        _bytes = content;
    }

    private FileContent(string fileName, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        FileName = fileName;
        ContentType = contentType is null ? null : HeaderText.MediaType(contentType, nameof(contentType));
    }

    /// <summary>The name that the server sees.</summary>
    public string FileName { get; }

    /// <summary>The media type; null for that of the document, or application/octet-stream.</summary>
    public string? ContentType { get; }

    internal HttpContent ToContent() => _bytes is not null ? new ByteArrayContent(_bytes) : new StreamContent(new CallerStream(_stream!));
}
