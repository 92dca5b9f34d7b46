using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>
/// Credentials put onto a request for as long as it is under way. Afterwards the message is as it was: it may be kept, logged, or sent
/// again by whoever stands outside.
/// </summary>
internal readonly struct AppliedCredentials : IDisposable
{
    private const string CookieHeader = "Cookie";

    private readonly HttpRequestMessage _request;
    private readonly Uri? _address;
    private readonly string? _cookie;
    private readonly List<string> _headers;

    private AppliedCredentials(HttpRequestMessage request)
    {
        _request = request;
        _address = request.RequestUri;
        _cookie = request.Headers.NonValidated.TryGetValues(CookieHeader, out var values) ? values.ToString() : null;
        _headers = [];
    }

    public static AppliedCredentials Apply(CredentialPlan plan, HttpRequestMessage request)
    {
        var applied = new AppliedCredentials(request);
        try
        {
            foreach (var value in plan.Values)
            {
                applied.Add(value);
            }

            return applied;
        }
        catch
        {
            applied.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var header in _headers)
        {
            _request.Headers.Remove(header);
        }

        if (_cookie is not null && _headers.Contains(CookieHeader))
        {
            _request.Headers.TryAddWithoutValidation(CookieHeader, _cookie);
        }

        _request.RequestUri = _address;
    }

    private void Add(CredentialValue value)
    {
        switch (value.Location)
        {
            case ApiKeyLocation.Query:
                var query = Uri.EscapeDataString(value.Name) + "=" + Uri.EscapeDataString(value.Value);
                var address = new UriBuilder(_request.RequestUri!);
                address.Query = address.Query.Length > 1 ? address.Query + "&" + query : query;
                _request.RequestUri = address.Uri;
                break;
            case ApiKeyLocation.Cookie:
                AddCookie(value);
                break;
            default:
                AddHeader(value);

                break;
        }
    }

    private void AddHeader(CredentialValue value)
    {
        if (_request.Headers.NonValidated.Contains(value.Name))
        {
            // What the caller set counts; two of one kind never go out.
            return;
        }

        if (!_request.Headers.TryAddWithoutValidation(value.Name, value.Value))
        {
            throw Impossible(value);
        }

        _headers.Add(value.Name);
    }

    /// <summary>All cookies of a request stand in one header (RFC 6265, section 5.4).</summary>
    private void AddCookie(CredentialValue value)
    {
        if (value.Name.Length == 0 || value.Name.Any(static letter => letter is <= ' ' or >= '\x7f' or '=' or ';' or ',' or '"'))
        {
            throw Impossible(value);
        }

        var pair = value.Name + "=" + Uri.EscapeDataString(value.Value);
        var present = _request.Headers.NonValidated.TryGetValues(CookieHeader, out var values) ? values.ToString() + "; " : "";
        _request.Headers.Remove(CookieHeader);
        _request.Headers.TryAddWithoutValidation(CookieHeader, present + pair);
        _headers.Add(CookieHeader);
    }

    private static InvalidOperationException Impossible(CredentialValue value) =>
        new($"The document wants a key in the {value.Location} \"{value.Name}\", which no request can have. Nothing was sent.");
}
