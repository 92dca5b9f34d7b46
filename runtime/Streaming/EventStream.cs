using PiwikGen.Responses;

namespace PiwikGen.Streaming;

/// <summary>A stream of events as the parser sees it. The parser itself has no limit: an event that never ends would fill the memory.</summary>
internal sealed class EventStream : Stream
{
    private readonly Stream _stream;
    private readonly ApiExchange _exchange;
    private long _sinceEvent;

    public EventStream(Stream stream, ApiExchange exchange)
    {
        _stream = stream;
        _exchange = exchange;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public void EventIsOver() => _sinceEvent = 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _sinceEvent += read;
        return _sinceEvent <= _exchange.MaxBytes
            ? read
            : throw _exchange.Fail("but one of its events is larger than ApiTransportOptions.MaxResponseBytes", default);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
