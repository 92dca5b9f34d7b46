using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.Diagnostics;

namespace PiwikGen.RateLimits;

/// <summary>
/// Counts requests against the limits of an API, for each host and group of paths apart. Make one for all clients that share the limit
/// and keep it: the handlers of <c>IHttpClientFactory</c>, which come and go, have no count of their own. Thread-safe.
/// </summary>
public sealed class RequestRateLimiter : PartitionedRateLimiter<HttpRequestMessage>
{
    // An API has a handful of groups. More than this means that a rule takes ids for groups, and the ones out of use are let go.
    private const int SweepAbove = 256;

    private readonly object _gate = new();
    private readonly Dictionary<RequestGroup, WindowRateLimiter> _groups = [];
    private readonly (RateLimitRule Rule, PathPattern Path, HttpMethod[] Methods)[] _rules;
    private readonly AccessTokenClock _clock;
    private readonly ILogger _logger;
    private readonly TimeSpan _margin;
    private readonly int _queueLimit;
    private bool _disposed;

    /// <summary>A limiter outside dependency injection.</summary>
    /// <param name="options">The limits; later changes are not seen.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <param name="loggerFactory">Where answers with 429 are logged; nowhere when null.</param>
    /// <exception cref="OptionsValidationException">The options cannot work; the message names the option.</exception>
    public RequestRateLimiter(RateLimitOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (new RateLimitOptionsValidator().Validate("options", options) is { Failed: true } result)
        {
            throw new OptionsValidationException("options", typeof(RateLimitOptions), result.Failures);
        }

        _rules = [.. options.Rules.Select(static rule => (rule, new PathPattern(rule.Path), rule.Methods.ToArray()))];
        _margin = options.Margin;
        _queueLimit = options.QueueLimit;
        Behavior = options.Behavior;
        _clock = new AccessTokenClock(timeProvider ?? TimeProvider.System);
        _logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<RequestRateLimiter>();
    }

    internal RateLimitBehavior Behavior { get; }

    /// <summary>How many groups are counted.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _groups.Count;
            }
        }
    }

    /// <summary>The state of the group of a request; null where the request is not limited or its group has sent nothing yet.</summary>
    public override RateLimiterStatistics? GetStatistics(HttpRequestMessage resource) => Known(resource)?.GetStatistics();

    /// <summary>Leave to send the request, after a wait or at once as the options say.</summary>
    /// <exception cref="RateLimitExceededException">No permit is free and the options say not to wait, or too many requests wait already.</exception>
    /// <exception cref="OperationCanceledException">This caller no longer waits.</exception>
    /// <exception cref="ObjectDisposedException">The limiter was disposed.</exception>
    internal async ValueTask DemandAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = RateLimitMetrics.WaitStarted(_clock);
        using var lease = Behavior == RateLimitBehavior.Wait
            ? await AcquireAsync(request, 1, cancellationToken).ConfigureAwait(false)
            : AttemptAcquire(request);
        RateLimitMetrics.WaitEnded(_clock, started, lease.IsAcquired);
        if (!lease.IsAcquired)
        {
            throw Exceeded(request, lease);
        }
    }

    /// <summary>Notes how a server answered: a 429 stops the whole group for as long as <c>Retry-After</c> says (RFC 6585, section 4).</summary>
    internal void Note(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (Known(request) is not { } group)
        {
            return;
        }

        if (response.StatusCode != HttpStatusCode.TooManyRequests)
        {
            group.Resume();
            return;
        }

        var pause = group.Pause(RetryAfterHeader.Read(response, _clock.Time));
        RateLimitLog.Paused(_logger, GroupOf(request)!.ToString(), pause);
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(HttpRequestMessage resource, int permitCount)
    {
        lock (_gate)
        {
            return Limiter(resource)?.AttemptAcquire(permitCount) ?? PermitLease.Granted;
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(HttpRequestMessage resource, int permitCount, CancellationToken cancellationToken)
    {
        // Whether it waits is settled within the lock, so that no group is let go between being found and being used.
        lock (_gate)
        {
            return Limiter(resource)?.AcquireAsync(permitCount, cancellationToken) ?? new ValueTask<RateLimitLease>(PermitLease.Granted);
        }
    }

    /// <summary>Whoever waits for a permit gets an <see cref="ObjectDisposedException"/>.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        lock (_gate)
        {
            _disposed = true;
            foreach (var limiter in _groups.Values)
            {
                limiter.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        return default;
    }

    private RequestGroup? GroupOf(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address)
        {
            return null;
        }

        for (var i = 0; i < _rules.Length; i++)
        {
            var (_, path, methods) = _rules[i];
            if ((methods.Length == 0 || Array.IndexOf(methods, request.Method) >= 0) && path.GroupOf(address.AbsolutePath) is { } group)
            {
                return new RequestGroup(i, address.IdnHost, address.Port, group);
            }
        }

        return null;
    }

    private WindowRateLimiter? Known(HttpRequestMessage request)
    {
        var group = GroupOf(request);
        lock (_gate)
        {
            return group is not null && _groups.TryGetValue(group, out var limiter) ? limiter : null;
        }
    }

    private WindowRateLimiter? Limiter(HttpRequestMessage request)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (GroupOf(request) is not { } group)
        {
            return null;
        }

        if (_groups.TryGetValue(group, out var limiter))
        {
            return limiter;
        }

        Sweep();
        var rule = _rules[group.Rule].Rule;
        limiter = new WindowRateLimiter(rule.Permits, rule.Window + _margin, _queueLimit, _clock);
        _groups.Add(group, limiter);
        return limiter;
    }

    private void Sweep()
    {
        if (_groups.Count < SweepAbove)
        {
            return;
        }

        foreach (var (group, limiter) in _groups.Where(static entry => entry.Value.IdleDuration is not null).ToArray())
        {
            _groups.Remove(group);
            limiter.Dispose();
        }
    }

    private RateLimitExceededException Exceeded(HttpRequestMessage request, RateLimitLease lease)
    {
        var group = GroupOf(request)!;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : default(TimeSpan?);
        lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason);
        return new RateLimitExceededException(
            FormattableString.Invariant(
                $"The request to {group} was not sent: {reason} ({_rules[group.Rule].Rule}). The next permit is free in {wait?.TotalSeconds:0.###} s. Send fewer requests, or raise RateLimitOptions.QueueLimit with Behavior = Wait."),
            group.ToString(),
            wait);
    }
}
