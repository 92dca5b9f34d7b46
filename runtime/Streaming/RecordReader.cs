using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PiwikGen.Streaming;

/// <summary>Cuts a stream into records at a delimiter, in one rented array that grows with the longest record, up to a limit.</summary>
internal sealed class RecordReader : IDisposable
{
    private const int FirstSize = 16 * 1024;

    // Up to this length a record is looked at whenever a line of it is there, beyond it only when it has doubled: no server makes that costly.
    private const int LookedAtFreely = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte _delimiter;
    private readonly long _limit;
    private readonly bool _endsWithJson;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;
    private int _searched;
    private int _recordStart;
    private int _recordEnd;
    private int _lookedAt;
    private bool _hasEnded;

    /// <param name="stream">The stream.</param>
    /// <param name="delimiter">What stands between records.</param>
    /// <param name="limit">The longest record, in bytes.</param>
    /// <param name="endsWithJson">Whether a record is also over with the line that completes a JSON value: the delimiter may stand before the next one, which is not there yet.</param>
    public RecordReader(Stream stream, byte delimiter, long limit, bool endsWithJson = false)
    {
        _endsWithJson = endsWithJson;
        _stream = stream;
        _delimiter = delimiter;
        _limit = limit;
    }

    /// <summary>The record without its delimiter, good until the next one is read.</summary>
    public ReadOnlySpan<byte> Record => _bytes.AsSpan(_recordStart, _recordEnd - _recordStart);

    /// <summary>Whether the record is longer than the limit; then it is cut off, and nothing more can be read.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Finds the next record; false at the end. What follows the last delimiter counts as a record.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        while (!TryCut() && !(_endsWithJson && TryCutJson()))
        {
            if (_hasEnded)
            {
                return false;
            }
            MakeRoom();
            var read = await _stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _hasEnded = read == 0;
            _end += read;
        }
        return true;
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _recordStart = _recordEnd = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private bool TryCut()
    {
        var at = _bytes.AsSpan(_searched, _end - _searched).IndexOf(_delimiter);
        if (at >= 0)
        {
            Take(_searched + at, next: _searched + at + 1);
            return true;
        }
        _searched = _end;
        if (_end - _start > _limit || (_hasEnded && _end > _start))
        {
            Take(_end, next: _end);
            return true;
        }
        return false;
    }

    private bool TryCutJson()
    {
        var record = _bytes.AsSpan(_start, _end - _start);
        if (record.IsEmpty || record[^1] != (byte)'\n' || (record.Length > LookedAtFreely && record.Length < 2L * _lookedAt))
        {
            return false;
        }
        _lookedAt = record.Length;
        if (!IsValue(record))
        {
            return false;
        }
        Take(_end, next: _end);
        return true;
    }

    // What is no JSON at all waits for its delimiter, and is judged then.
    private static bool IsValue(ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record, isFinalBlock: false, state: default);
        try
        {
            return reader.Read() && reader.TrySkip() && record[(int)reader.BytesConsumed..].Trim(" \t\r\n"u8).IsEmpty;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Take(int end, int next)
    {
        _lookedAt = 0;
        _recordStart = _start;
        _recordEnd = end;
        IsTooLarge = end - _start > _limit;
        _start = _searched = next;
    }

    private void MakeRoom()
    {
        if (_end < _bytes.Length)
        {
            return;
        }
        var length = _end - _start;
        // Moving is worth it only where it makes much room, or a long record would be moved again and again.
        var target = _start > _bytes.Length / 2 ? _bytes : ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, _bytes.Length * 2L));
        _bytes.AsSpan(_start, length).CopyTo(target);
        if (target != _bytes)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = target;
        }
        _start = 0;
        _end = _searched = length;
    }
}
