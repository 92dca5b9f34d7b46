namespace PiwikGen.Responses;

/// <summary>One of several successes of an operation: a status, and how its body becomes the result.</summary>
/// <typeparam name="TResult">The result type of the operation.</typeparam>
public abstract class ApiAnswerCase<TResult>
{
    private ApiAnswerCase(string status) => Statuses = StatusRange.Parse(status);

    internal StatusRange Statuses { get; }

    /// <summary>An answer without a body; one that comes all the same is ignored.</summary>
    /// <param name="status"><c>"204"</c>, <c>"2XX"</c> or <c>"default"</c>.</param>
    /// <param name="create">Makes the result of the status.</param>
    public static ApiAnswerCase<TResult> None(string status, Func<int, TResult> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return new Bodiless(status, create);
    }

    /// <summary>An answer with a body.</summary>
    /// <param name="status"><c>"200"</c>, <c>"2XX"</c> or <c>"default"</c>.</param>
    /// <param name="read">How the body is read.</param>
    /// <param name="create">Makes the result of the status and what was read.</param>
    public static ApiAnswerCase<TResult> Of<T>(string status, ApiAnswer<T> read, Func<int, T, TResult> create)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(create);
        return new WithBody<T>(status, read, create);
    }

    internal abstract ValueTask<TResult> ReadAsync(ApiExchange exchange);

    private sealed class Bodiless(string status, Func<int, TResult> create) : ApiAnswerCase<TResult>(status)
    {
        internal override ValueTask<TResult> ReadAsync(ApiExchange exchange) => new(create((int)exchange.Response.StatusCode));
    }

    private sealed class WithBody<T>(string status, ApiAnswer<T> read, Func<int, T, TResult> create) : ApiAnswerCase<TResult>(status)
    {
        internal override async ValueTask<TResult> ReadAsync(ApiExchange exchange)
            => create((int)exchange.Response.StatusCode, await read.ReadAsync(exchange).ConfigureAwait(false));
    }
}
