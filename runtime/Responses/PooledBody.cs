using System.Buffers;

namespace PiwikGen.Responses;

/// <summary>A body in a rented array, to be disposed of exactly once.</summary>
internal readonly struct PooledBody : IDisposable
{
    private readonly byte[] _bytes;
    private readonly int _length;

    public PooledBody(byte[] bytes, int length)
    {
        _bytes = bytes;
        _length = length;
    }

    public static PooledBody Empty => new([], 0);

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }
}
