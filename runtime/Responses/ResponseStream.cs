namespace PiwikGen.Responses;

/// <summary>A body that is read as it comes. Disposing of it gives the connection back.</summary>
internal sealed class ResponseStream : Stream
{
    private readonly Stream _content;
    private readonly ApiExchange _exchange;

    public ResponseStream(Stream content, ApiExchange exchange)
    {
        _content = content;
        _exchange = exchange;
    }

    public override bool CanRead => _content.CanRead;

    public override bool CanSeek => _content.CanSeek;

    public override bool CanWrite => false;

    public override long Length => _content.Length;

    public override long Position { get => _content.Position; set => _content.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => _content.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _content.Read(buffer);

    public override int ReadByte() => _content.ReadByte();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => _content.ReadAsync(buffer, offset, count, cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _content.ReadAsync(buffer, cancellationToken);

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => _content.CopyToAsync(destination, bufferSize, cancellationToken);

    public override void CopyTo(Stream destination, int bufferSize) => _content.CopyTo(destination, bufferSize);

    public override long Seek(long offset, SeekOrigin origin) => _content.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await _content.DisposeAsync().ConfigureAwait(false);
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            _exchange.Dispose();
        }
        base.Dispose(disposing);
    }
}
