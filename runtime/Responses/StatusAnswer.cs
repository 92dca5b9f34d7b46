using System.Runtime.CompilerServices;

namespace PiwikGen.Responses;

/// <summary>One of several answers, by status.</summary>
internal sealed class StatusAnswer<TResult> : ApiAnswer<TResult>
{
    private readonly ApiAnswerCase<TResult>[] _cases;

    public StatusAnswer(ApiAnswerCase<TResult>[] cases) => _cases = cases;

    // A default or a class of statuses declares no error to be a success; 3xx are no errors.
    internal override bool Accepts(int status) => base.Accepts(status) || Find(status, leastFit: status is >= 300 and < 400 ? 2 : 3) is not null;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<TResult> ReadAsync(ApiExchange exchange)
    {
        if (Find((int)exchange.Response.StatusCode, leastFit: 1) is { } found)
        {
            return await found.ReadAsync(exchange).ConfigureAwait(false);
        }
        using var body = await exchange.ReadBodyAsync().ConfigureAwait(false);
        throw exchange.Fail("a success that the document does not declare", body.Span);
    }

    private ApiAnswerCase<TResult>? Find(int status, int leastFit)
    {
        ApiAnswerCase<TResult>? best = null;
        foreach (var one in _cases)
        {
            var fit = one.Statuses.Fit(status);
            if (fit >= leastFit)
            {
                best = one;
                leastFit = fit + 1;
            }
        }
        return best;
    }
}
