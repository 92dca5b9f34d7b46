using System.Text;
using PiwikGen.Serialization;

namespace PiwikGen.Responses;

/// <summary>An error answer that the document declares: its status, and how its body becomes an <see cref="ApiException{TError}"/>.</summary>
public sealed class ApiErrorAnswer
{
    private readonly StatusRange _statuses;
    private readonly Reader _read;

    private ApiErrorAnswer(string status, Reader read)
    {
        _statuses = StatusRange.Parse(status);
        _read = read;
    }

    // Null where the body is not what the document says; then it is a plain ApiException.
    private delegate ApiException? Reader(ApiExchange exchange, ReadOnlySpan<byte> body);

    /// <summary>A JSON error.</summary>
    /// <param name="status"><c>"409"</c>, <c>"4XX"</c> or <c>"default"</c>; the most exact one counts.</param>
    public static ApiErrorAnswer Json<TError, TCodec>(string status) where TCodec : IJsonCodec<TError> => new(status, ReadJson<TError, TCodec>);

    /// <inheritdoc cref="Json{TError, TCodec}(string)"/>
    public static ApiErrorAnswer Json<TError>(string status) where TError : IJsonModel<TError> => Json<TError, ModelCodec<TError>>(status);

    /// <summary>An error in plain text, an <see cref="ApiException{TError}"/> of string.</summary>
    /// <param name="status"><c>"409"</c>, <c>"4XX"</c> or <c>"default"</c>; the most exact one counts.</param>
    public static ApiErrorAnswer Text(string status) => new(status, ReadText);

    /// <summary>The answer that fits a status best; null where none does.</summary>
    internal static ApiErrorAnswer? Find(ApiErrorAnswer[] answers, int status)
    {
        ApiErrorAnswer? best = null;
        var bestFit = 0;
        foreach (var answer in answers)
        {
            var fit = answer._statuses.Fit(status);
            if (fit > bestFit)
            {
                best = answer;
                bestFit = fit;
            }
        }
        return best;
    }

    internal ApiException? Read(ApiExchange exchange, ReadOnlySpan<byte> body) => _read(exchange, body);

    private static ApiException<TError>? ReadJson<TError, TCodec>(ApiExchange exchange, ReadOnlySpan<byte> body) where TCodec : IJsonCodec<TError>
        => JsonBody.TryRead<TError, TCodec>(BodyText.ToUtf8(body, exchange.Charset), out var error) is null && error is not null
            ? new ApiException<TError>(exchange.DescribeError(body), error)
            : null;

    private static ApiException<string> ReadText(ApiExchange exchange, ReadOnlySpan<byte> body)
        => new(exchange.DescribeError(body), Encoding.UTF8.GetString(BodyText.ToUtf8(body, exchange.Charset)));
}
