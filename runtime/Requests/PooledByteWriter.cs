using System.Buffers;

namespace PiwikGen.Requests;

/// <summary>Bytes under construction in a rented array that can be handed over.</summary>
internal sealed class PooledByteWriter : IBufferWriter<byte>
{
    private byte[] _bytes = [];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Clear() => _length = 0;

    /// <summary>Gives the array away: whoever takes it returns it to the pool.</summary>
    public byte[] Detach(out int length)
    {
        var bytes = _bytes;
        length = _length;
        _bytes = [];
        _length = 0;
        return bytes;
    }

    public void Release()
    {
        var bytes = Detach(out _);
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Ensure(int sizeHint)
    {
        var needed = Math.Max(1, sizeHint);
        if (_bytes.Length - _length >= needed)
        {
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + needed), Math.Max(1024, _length * 2)));
        Written.CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
        _bytes = larger;
    }
}
