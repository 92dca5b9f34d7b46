using System.Collections.Concurrent;

namespace PiwikGen.Testing;

/// <summary>Bad behaviour of the account, switched on by a test: each fault holds for a number of requests, then the account behaves again.</summary>
public sealed class AccountFaults
{
    private readonly ConcurrentQueue<AccountFault> _next = new();
    private int _failingOperations;

    internal AccountFaults(TimeProvider time) => Time = time;

    internal TimeProvider Time { get; }

    /// <summary>Answers the next requests with a status and no more.</summary>
    /// <param name="statusCode">Such as 503.</param>
    /// <param name="times">How many requests; default 1.</param>
    /// <param name="retryAfterSeconds">The <c>Retry-After</c> header in seconds; none when null.</param>
    /// <param name="pathPrefix">Only requests whose path begins so; all when null.</param>
    public void Answer(int statusCode, int times = 1, int? retryAfterSeconds = null, string? pathPrefix = null) =>
        Add(new AccountFault(pathPrefix, times) { StatusCode = statusCode, RetryAfterSeconds = retryAfterSeconds });

    /// <summary>Refuses the next requests with a 503 that says why, in <c>X-Reason</c> and in the errors of the area, as Tag Manager does while it is maintained.</summary>
    public void BeUnavailable(string reason = "maintenance-mode", int times = 1, string? pathPrefix = "/api/tag") =>
        Add(new AccountFault(pathPrefix, times) { StatusCode = 503, Reason = reason });

    /// <summary>Answers the next requests with a page of HTML, as proxies do.</summary>
    public void AnswerHtml(int statusCode = 502, int times = 1, string? pathPrefix = null) =>
        Add(new AccountFault(pathPrefix, times) { StatusCode = statusCode, IsHtml = true });

    /// <summary>Cuts the connection in the middle of the next answers.</summary>
    public void CutShort(int times = 1, string? pathPrefix = null) => Add(new AccountFault(pathPrefix, times) { IsCutShort = true });

    /// <summary>Lets the next requests wait before they are answered.</summary>
    public void Delay(TimeSpan delay, int times = 1, string? pathPrefix = null) => Add(new AccountFault(pathPrefix, times) { Delay = delay });

    /// <summary>Lets the next operations of Tag Manager fail: the work that goes on after a 202.</summary>
    public void FailOperations(int times = 1) => Interlocked.Add(ref _failingOperations, times);

    /// <summary>Behaves from now on.</summary>
    public void Clear()
    {
        _next.Clear();
        Interlocked.Exchange(ref _failingOperations, 0);
    }

    internal bool TakeFailingOperation()
    {
        var left = Volatile.Read(ref _failingOperations);
        while (left > 0)
        {
            var seen = Interlocked.CompareExchange(ref _failingOperations, left - 1, left);
            if (seen == left)
            {
                return true;
            }

            left = seen;
        }

        return false;
    }

    internal AccountFault? Take(string path)
    {
        foreach (var fault in _next)
        {
            if (fault.TryUse(path))
            {
                return fault;
            }
        }

        return null;
    }

    private void Add(AccountFault fault) => _next.Enqueue(fault);
}
