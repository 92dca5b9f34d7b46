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
    private readonly Func<HttpMessageInvoker> _tokenTransport;
    private readonly IDisposable? _changes;
    private ApiCredentials? _current;

    public MonitoredApiCredentials(IOptionsMonitor<ApiClientOptions> options, string name, ApiProfile profile, Func<HttpMessageInvoker> tokenTransport)
    {
        _options = options;
        _name = name;
        _profile = profile;
        _tokenTransport = tokenTransport;
        _changes = options.OnChange((_, changed) =>
        {
            if (changed == name)
            {
                Volatile.Write(ref _current, null);
            }
        });
    }

    public ApiCredentials Current => Volatile.Read(ref _current) ?? Create();

    public void Dispose() => _changes?.Dispose();

    private ApiCredentials Create()
    {
        var created = new ApiCredentials(_options.Get(_name), _profile, _tokenTransport);
        return Interlocked.CompareExchange(ref _current, created, null) ?? created;
    }
}
