using System.Net;
using PiwikGen.Serialization;

namespace PiwikGen.Requests;

/// <summary>Items that are written while they come, a record each.</summary>
internal sealed class LinesContent<T, TCodec>(IAsyncEnumerable<T> items, bool isSequence) : HttpContent
    where TCodec : IJsonCodec<T>
{
    private const byte RecordSeparator = 0x1E;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await stream.WriteAsync(Record(item), cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private byte[] Record(T item)
    {
        var scratch = JsonScratch.Rent();
        try
        {
            var json = scratch.Write<T, TCodec>(item);
            var record = new byte[json.Length + (isSequence ? 2 : 1)];
            if (isSequence)
            {
                record[0] = RecordSeparator;
            }

            json.CopyTo(record.AsSpan(isSequence ? 1 : 0));
            record[^1] = (byte)'\n';
            return record;
        }
        finally
        {
            scratch.Return();
        }
    }
}
