namespace PiwikGen.Responses;

/// <summary>A body of bytes.</summary>
internal sealed class BytesAnswer : ApiAnswer<byte[]>
{
    internal override async ValueTask<byte[]> ReadAsync(ApiExchange exchange)
    {
        using var body = await exchange.ReadBodyAsync().ConfigureAwait(false);
        return body.Span.ToArray();
    }
}
