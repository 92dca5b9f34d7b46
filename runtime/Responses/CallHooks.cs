using PiwikGen.Requests;

namespace PiwikGen.Responses;

/// <summary>What callers attached: the options of the transport, then those of <see cref="ApiTransport.With"/>, then those of the call.</summary>
internal readonly struct CallHooks
{
    private readonly RequestOptions[] _shared;
    private readonly RequestOptions? _own;

    public CallHooks(RequestOptions[] shared, RequestOptions? own)
    {
        _shared = shared;
        _own = own;
    }

    /// <summary>The innermost time-out; null where none is set.</summary>
    public TimeSpan? Timeout
    {
        get
        {
            var timeout = _own?.Timeout;
            for (var i = _shared.Length - 1; timeout is null && i >= 0; i--)
            {
                timeout = _shared[i].Timeout;
            }
            return timeout;
        }
    }

    /// <summary>Sets the headers and runs the hooks. Returns the address that the request is sent to.</summary>
    public Uri? BeforeSend(HttpRequestMessage message)
    {
        foreach (var options in _shared)
        {
            Apply(message, options);
        }
        if (_own is not null)
        {
            Apply(message, _own);
        }
        return message.RequestUri;
    }

    public void AfterReceive(HttpResponseMessage response)
    {
        foreach (var options in _shared)
        {
            options.AfterReceive?.Invoke(response);
        }
        _own?.AfterReceive?.Invoke(response);
    }

    private static void Apply(HttpRequestMessage message, RequestOptions options)
    {
        if (options.Headers.Count > 0)
        {
            CallHeaders.Apply(message, options.Headers);
        }
        options.BeforeSend?.Invoke(message);
    }
}
