using PiwikGen.Serialization;

namespace PiwikGen.Requests;

public sealed partial class ApiRequest
{
    private const string CookieSeparator = "; ";
    private TextBuffer _cookies;

    /// <summary>Adds a cookie parameter; null is not sent. What RFC 6265 does not allow in a cookie is percent-encoded.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public void AddCookie(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        BeginCookie(name);
        try
        {
            _cookies.AppendEncoded(value, WireEncoding.Unreserved);
        }
        catch (ArgumentException e)
        {
            throw Refuse(name, e.Message, e);
        }
    }

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, Uri? value) => AddCookie(name, value?.OriginalString);

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, bool? value) => AddCookie(name, value is { } set ? ScalarText.Of(set) : null);

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, int? value) => AddCookie(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, long? value) => AddCookie(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, ulong? value) => AddCookie(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, double? value) =>
        AddCookie(name, ScalarText.Of(value is { } set ? ScalarText.Finite(name, set) : value, ScalarText.RoundTrip));

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, decimal? value) => AddCookie(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, Guid? value) => AddCookie(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, DateOnly? value) => AddCookie(name, ScalarText.Of(value, ScalarText.Date));

    /// <inheritdoc cref="AddCookie(string, string?)"/>
    public void AddCookie(string name, DateTimeOffset? value)
    {
        if (value is { } set)
        {
            AddCookie<DateTimeOffset, DateTimeOffsetCodec>(name, set, explode: true);
        }
    }

    /// <summary>Adds a cookie parameter of style <c>form</c>. Null, and what has nothing in it, is not sent.</summary>
    public void AddCookie<T, TCodec>(string name, T? value, bool explode)
        where TCodec : IJsonCodec<T>
    {
        if (value is not null)
        {
            WriteStyled<T, TCodec>(ref _cookies, name, value, ParameterStyle.Form, explode, WireEncoding.Unreserved, WireEncoding.CookieName, CookieSeparator);
        }
    }

    /// <summary>Adds a cookie parameter that the document declares by <c>content</c>: its JSON, encoded. Null is not sent.</summary>
    public void AddCookieJson<T, TCodec>(string name, T? value)
        where TCodec : IJsonCodec<T>
    {
        if (value is not null)
        {
            BeginCookie(name);
            AppendJson<T, TCodec>(ref _cookies, name, value);
        }
    }

    private void BeginCookie(string name)
    {
        _cookies.Append(_cookies.Length == 0 ? "" : CookieSeparator);
        _cookies.AppendEncoded(name, WireEncoding.CookieName);
        _cookies.Append('=');
    }

    private void FinishCookies()
    {
        if (_cookies.Length > 0)
        {
            _message.Headers.TryAddWithoutValidation("Cookie", _cookies.ToString());
        }
    }
}
