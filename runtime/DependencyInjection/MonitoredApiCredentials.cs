using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.DependencyInjection;

/// <summary>The credentials of options that may change while the program runs: a rotated secret takes effect with the next request.</summary>
internal sealed class MonitoredApiCredentials : IApiCredentialsSource, IDisposable
{
    private readonly IOptionsMonitor<ApiClientOptions> _options;
    private readonly string _name;
    private readonly ApiProfile _profile;
    private readonly AccessTokenCache _cache;
    private readonly Func<HttpMessageInvoker> _tokenTransport;
    private readonly IDisposable? _changes;
    private ApiCredentials? _current;

    public MonitoredApiCredentials(
        IOptionsMonitor<ApiClientOptions> options, string name, ApiProfile profile, AccessTokenCache cache, Func<HttpMessageInvoker> tokenTransport)
    {
        _options = options;
        _name = name;
        _profile = profile;
        _cache = cache;
        _tokenTransport = tokenTransport;
        _changes = options.OnChange(Change);
    }

    /// <exception cref="OptionsValidationException">The options cannot work.</exception>
    public ApiCredentials Current => Volatile.Read(ref _current) ?? Create();

    public void Dispose() => _changes?.Dispose();

    // Only the first: where options change meanwhile, those of the change stand.
    private ApiCredentials Create()
    {
        var created = CreateOf(_options.Get(_name));
        return Interlocked.CompareExchange(ref _current, created, null) ?? created;
    }

    private void Change(ApiClientOptions options, string? name)
    {
        if (name != _name)
        {
            return;
        }

        var changed = CreateOf(options);
        var before = Interlocked.Exchange(ref _current, changed);
        if (before?.Client is { } client && !client.Key.Equals(changed.Client?.Key))
        {
            // The token of a secret that was taken back is not kept until its end.
            _cache.Remove(client.Key);
        }
    }

    private ApiCredentials CreateOf(ApiClientOptions options) => new(options, _profile, _tokenTransport);
}
