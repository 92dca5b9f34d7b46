using System.Text;
using PiwikGen.Serialization;

namespace PiwikGen.Requests;

public sealed partial class ApiRequest
{
    private TextBuffer _query;

    /// <summary>Adds a query parameter; null is not sent.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public void AddQuery(string name, string? value)
    {
        if (value is not null)
        {
            AddQueryText(name, value, WireEncoding.Unreserved);
        }
    }

    /// <summary>
    /// Adds a query parameter with <c>allowReserved</c>: the reserved characters that RFC 3986 allows in a query stay, and so do
    /// %XX triplets; <c>#</c>, <c>[</c> and <c>]</c> are encoded. A <c>&amp;</c> or <c>+</c> in it is the caller's to answer for. Null is not sent.
    /// </summary>
    public void AddQueryReserved(string name, string? value)
    {
        if (value is not null)
        {
            AddQueryText(name, value, WireEncoding.Reserved);
        }
    }

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, Uri? value) => AddQuery(name, value?.OriginalString);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, bool? value)
    {
        if (value is { } set)
        {
            AddQueryText(name, ScalarText.Of(set), WireEncoding.Unreserved);
        }
    }

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, int? value) => AddQueryScalar(name, value, default);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, long? value) => AddQueryScalar(name, value, default);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, ulong? value) => AddQueryScalar(name, value, default);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, double? value)
        => AddQueryScalar(name, value is { } set ? ScalarText.Finite(name, set) : value, ScalarText.RoundTrip);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, decimal? value) => AddQueryScalar(name, value, default);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, Guid? value) => AddQueryScalar(name, value, default);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, DateOnly? value) => AddQueryScalar(name, value, ScalarText.Date);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public void AddQuery(string name, DateTimeOffset? value)
    {
        if (value is { } set)
        {
            AddQuery<DateTimeOffset, DateTimeOffsetCodec>(name, set, ParameterStyle.Form, explode: true);
        }
    }

    /// <summary>
    /// Adds a query parameter by its style. Null, and arrays and objects without anything in them, are not sent, unless
    /// <paramref name="allowEmptyValue"/> makes an empty one <c>name=</c>. Values within values use brackets. Arrays within a
    /// <see cref="ParameterStyle.DeepObject"/> are <c>name[member]=a,b</c>, or with <paramref name="explode"/>
    /// <c>name[member][]=a&amp;name[member][]=b</c>; arrays of objects are numbered, <c>name[member][0][id]=a</c>.
    /// </summary>
    public void AddQuery<T, TCodec>(
        string name, T? value, ParameterStyle style, bool explode, bool allowReserved = false, bool allowEmptyValue = false)
        where TCodec : IJsonCodec<T>
    {
        if (value is null)
        {
            return;
        }
        var encoding = allowReserved ? WireEncoding.Reserved : WireEncoding.Unreserved;
        var isWritten = WriteStyled<T, TCodec>(ref _query, name, value, style, explode, encoding, WireEncoding.QueryName, "&");
        if (!isWritten && allowEmptyValue)
        {
            AddQueryText(name, "", encoding);
        }
    }

    /// <inheritdoc cref="AddQuery{T, TCodec}(string, T, ParameterStyle, bool, bool, bool)"/>
    public void AddQuery(string name, List<string>? value, ParameterStyle style, bool explode, bool allowReserved = false, bool allowEmptyValue = false) =>
        AddQuery<List<string>, ListCodec<string, StringCodec>>(name, value, style, explode, allowReserved, allowEmptyValue);

    /// <summary>Adds a query parameter that the document declares by <c>content</c>: its JSON, encoded. Null is not sent.</summary>
    public void AddQueryJson<T, TCodec>(string name, T? value) where TCodec : IJsonCodec<T>
    {
        if (value is not null)
        {
            BeginQuery(name);
            AppendJson<T, TCodec>(ref _query, name, value);
        }
    }

    private void AddQueryScalar<T>(string name, T? value, ReadOnlySpan<char> format) where T : struct, ISpanFormattable
    {
        if (value is { } set)
        {
            BeginQuery(name);
            _query.AppendFormatted(set, WireEncoding.Unreserved, format);
        }
    }

    private void AddQueryText(string name, string value, WireEncoding encoding)
    {
        BeginQuery(name);
        try
        {
            _query.AppendEncoded(value, encoding);
        }
        catch (ArgumentException e)
        {
            throw Refuse(name, e.Message, e);
        }
    }

    private void BeginQuery(string name)
    {
        if (_query.Length > 0)
        {
            _query.Append('&');
        }
        _query.AppendEncoded(name, WireEncoding.QueryName);
        _query.Append('=');
    }

    private static void AppendJson<T, TCodec>(ref TextBuffer target, string name, T value) where TCodec : IJsonCodec<T>
    {
        var scratch = JsonScratch.Rent();
        try
        {
            target.AppendEncoded(Encoding.UTF8.GetString(scratch.Write<T, TCodec>(value)), WireEncoding.Unreserved);
        }
        catch (ArgumentException e)
        {
            throw Refuse(name, e.Message, e);
        }
        finally
        {
            scratch.Return();
        }
    }
}
