using System.Diagnostics;

namespace PiwikGen.Soak;

/// <summary>Which tokens were handed out, and whether there was a reason to ask for each.</summary>
internal sealed class TokenLedger
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    // Before that no client has a reason to refresh a token that works.
    private static readonly TimeSpan Refreshable = Life * 0.8;

    // A client that gave up on the token endpoint pauses, and what it answers meanwhile is a matter of that.
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(60);

    private readonly object _gate = new();
    private readonly Dictionary<string, Entry> _tokens = [];
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private Entry? _latest;
    private int _faultsInARow;
    private TimeSpan _lastBurst = TimeSpan.MinValue;

    /// <summary>Tokens that were handed out.</summary>
    public int Granted { get; private set; }

    /// <summary>Of them, those because the one before had come to the time for its refresh; the first counts too.</summary>
    public int Lives { get; private set; }

    /// <summary>Of them, those because the one before had been refused with a 401.</summary>
    public int Forced { get; private set; }

    /// <summary>Token requests that were not answered with a token.</summary>
    public int Faults { get; private set; }

    /// <summary>Whether the token endpoint failed three times in a row lately, which is as often as a client tries.</summary>
    public bool FailedLately
    {
        get
        {
            lock (_gate)
            {
                return _faultsInARow >= 3 || (_lastBurst != TimeSpan.MinValue && _time.Elapsed - _lastBurst < Aftermath);
            }
        }
    }

    public string Grant()
    {
        lock (_gate)
        {
            var now = _time.Elapsed;
            Granted++;
            if (_latest is null || (!_latest.Refused && now - _latest.At >= Refreshable))
            {
                Lives++;
            }
            else if (_latest.Refused)
            {
                Forced++;
            }

            _faultsInARow = 0;
            var token = Guid.NewGuid().ToString("N");
            _tokens[token] = _latest = new Entry(now);
            foreach (var dead in _tokens.Where(entry => now - entry.Value.At > Life * 3).Select(static entry => entry.Key).ToArray())
            {
                _tokens.Remove(dead);
            }

            return token;
        }
    }

    public void Fault()
    {
        lock (_gate)
        {
            Faults++;
            if (++_faultsInARow >= 3)
            {
                _lastBurst = _time.Elapsed;
            }
        }
    }

    /// <summary>Whether a token is good; what is not is as good as refused.</summary>
    public bool Accepts(string token)
    {
        lock (_gate)
        {
            if (!_tokens.TryGetValue(token, out var entry))
            {
                return false;
            }

            entry.Refused |= entry.Revoked || _time.Elapsed - entry.At > Life;
            return !entry.Revoked && _time.Elapsed - entry.At <= Life;
        }
    }

    /// <summary>Refuses a good token, once or from now on.</summary>
    public void Refuse(string token, bool revoke)
    {
        lock (_gate)
        {
            if (_tokens.TryGetValue(token, out var entry))
            {
                entry.Refused = true;
                entry.Revoked |= revoke;
            }
        }
    }

    private sealed class Entry(TimeSpan at)
    {
        public TimeSpan At { get; } = at;

        public bool Refused { get; set; }

        public bool Revoked { get; set; }
    }
}
