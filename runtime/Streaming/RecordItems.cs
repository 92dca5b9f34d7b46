using System.Text;
using PiwikGen.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Streaming;

/// <summary>JSON values in records: lines, or the records of RFC 7464.</summary>
internal sealed class RecordItems<T, TCodec> : ItemReader<T> where TCodec : IJsonCodec<T>
{
    public const byte RecordSeparator = 0x1E;

    private readonly RecordReader _records;
    private readonly bool _isSequence;
    private readonly CancellationToken _cancellationToken;
    private bool _isFirst = true;

    public RecordItems(ApiExchange exchange, RecordReader records, bool isSequence, CancellationToken cancellationToken)
        : base(exchange)
    {
        _records = records;
        _isSequence = isSequence;
        _cancellationToken = cancellationToken;
    }

    public override ValueTask DisposeAsync()
    {
        _records.Dispose();
        return default;
    }

    protected override async ValueTask<bool> ReadNextAsync()
    {
        while (await _records.MoveNextAsync(_cancellationToken).ConfigureAwait(false))
        {
            if (TryReadRecord())
            {
                return true;
            }
        }
        return false;
    }

    private bool TryReadRecord()
    {
        var record = _records.Record;
        if (_records.IsTooLarge)
        {
            throw Exchange.Fail("but one of its records is larger than ApiTransportOptions.MaxResponseBytes", record);
        }
        if (_isFirst && record.StartsWith(Encoding.UTF8.Preamble))
        {
            record = record[Encoding.UTF8.Preamble.Length..];
        }
        _isFirst = false;
        var text = record.Trim(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            return false;
        }
        if (_isSequence && text.Length == record.Length && text[^1] is not ((byte)'}' or (byte)']' or (byte)'"'))
        {
            // RFC 7464, section 2.4: 12 may be the beginning of 123; only what follows a number tells that it is whole.
            throw Exchange.Fail("but a record is cut off", record);
        }
        Current = Exchange.ReadJson<T, TCodec>(text, isNullable: true);
        return true;
    }
}
