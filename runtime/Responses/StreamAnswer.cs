namespace PiwikGen.Responses;

/// <summary>A body that is read by the caller, as it comes.</summary>
internal sealed class StreamAnswer : ApiAnswer<Stream>
{
    internal override ValueTask<Stream> ReadAsync(ApiExchange exchange) => new(exchange.HandOverAsync());
}
