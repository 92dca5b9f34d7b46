using PiwikGen.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Streaming;

/// <summary>Reads the items of a streamed answer, one after the other.</summary>
internal abstract class ItemReader<T> : IAsyncDisposable
{
    private readonly ApiExchange _exchange;

    protected ItemReader(ApiExchange exchange) => _exchange = exchange;

    /// <summary>The item that was read last.</summary>
    public T Current { get; protected set; } = default!;

    protected ApiExchange Exchange => _exchange;

    /// <summary>Reads the next item; false at the end. A broken connection is told from a cancelled call as everywhere else.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            return await ReadNextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (_exchange.Explain(e) is { } explained)
        {
            throw explained;
        }
    }

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<bool> ReadNextAsync();
}

/// <summary>Chooses the reader for a format.</summary>
internal static class ItemReader
{
    public static ItemReader<T> Create<T, TCodec>(ApiExchange exchange, Stream stream, StreamFormat format, CancellationToken cancellationToken)
        where TCodec : IJsonCodec<T> => format switch
        {
            StreamFormat.JsonLines => new RecordItems<T, TCodec>(exchange, new RecordReader(stream, (byte)'\n', exchange.MaxBytes), isSequence: false, cancellationToken),
            StreamFormat.JsonSequence => new RecordItems<T, TCodec>(exchange, new RecordReader(stream, RecordItems<T, TCodec>.RecordSeparator, exchange.MaxBytes, endsWithJson: true), isSequence: true, cancellationToken),
            StreamFormat.ServerSentEvents => new EventItems<T, TCodec>(exchange, stream, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
}
