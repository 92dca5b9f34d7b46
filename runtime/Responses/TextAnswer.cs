using System.Text;

namespace PiwikGen.Responses;

/// <summary>A body of text, in the charset that it names.</summary>
internal sealed class TextAnswer : ApiAnswer<string>
{
    internal override async ValueTask<string> ReadAsync(ApiExchange exchange)
    {
        using var body = await exchange.ReadBodyAsync().ConfigureAwait(false);
        return Encoding.UTF8.GetString(BodyText.ToUtf8(body.Span, exchange.Charset));
    }
}
