using System.Text;

namespace PiwikGen.Testing.Hosting;

/// <summary>
/// Holds an answer back until it is complete, so that it can be recorded before it leaves. An answer that flushes, as streams of lines do,
/// is passed on from then.
/// </summary>
internal sealed class HeldBackStream(Stream wire, int limit) : Stream
{
    private readonly MemoryStream _held = new();
    private readonly MemoryStream _captured = new();

    public bool IsPassedThrough { get; private set; }

    public ReadOnlyMemory<byte> Held => _held.GetBuffer().AsMemory(0, (int)_held.Length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public string Text() => Encoding.UTF8.GetString(_captured.GetBuffer(), 0, (int)_captured.Length);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Answers are written asynchronously.");

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var kept = Math.Min(buffer.Length, limit - (int)_captured.Length);
        _captured.Write(buffer.Span[..Math.Max(0, kept)]);
        if (IsPassedThrough)
        {
            await wire.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
            return;
        }

        _held.Write(buffer.Span);
    }

    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_held.Length == 0 && !IsPassedThrough)
        {
            return;
        }

        IsPassedThrough = true;
        await wire.WriteAsync(Held, cancellationToken).ConfigureAwait(false);
        _held.SetLength(0);
        await wire.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
