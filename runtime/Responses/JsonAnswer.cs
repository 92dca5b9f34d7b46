using System.Runtime.CompilerServices;
using PiwikGen.Pagination;
using PiwikGen.Serialization;

namespace PiwikGen.Responses;

/// <summary>A body of JSON, read in place in one rented array.</summary>
internal sealed class JsonAnswer<T, TCodec> : ApiAnswer<T> where TCodec : IJsonCodec<T>
{
    private readonly bool _isNullable;

    /// <summary>The one for bodies that cannot be <c>null</c>.</summary>
    public static JsonAnswer<T, TCodec> Default { get; } = new(isNullable: false);

    public JsonAnswer(bool isNullable) => _isNullable = isNullable;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<T> ReadAsync(ApiExchange exchange)
    {
        using var body = await exchange.ReadBodyAsync().ConfigureAwait(false);
        PageFingerprint.Note(body.Span);
        return exchange.ReadJson<T, TCodec>(body.Span, _isNullable);
    }
}
