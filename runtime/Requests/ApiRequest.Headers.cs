using PiwikGen.Serialization;

namespace PiwikGen.Requests;

public sealed partial class ApiRequest
{
    private List<(string Name, string Value)>? _contentHeaders;

    /// <summary>Adds a header parameter; null is not sent.</summary>
    /// <exception cref="ArgumentException">The value holds a line break, another control character, or a character beyond ASCII, for which HTTP has no encoding.</exception>
    public void AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            AddHeaderText(name, value);
        }
    }

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, Uri? value) => AddHeader(name, value?.OriginalString);

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, bool? value) => AddHeader(name, value is { } set ? ScalarText.Of(set) : null);

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, int? value) => AddHeader(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, long? value) => AddHeader(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, ulong? value) => AddHeader(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, double? value) =>
        AddHeader(name, ScalarText.Of(value is { } set ? ScalarText.Finite(name, set) : value, ScalarText.RoundTrip));

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, decimal? value) => AddHeader(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, Guid? value) => AddHeader(name, ScalarText.Of(value, null));

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, DateOnly? value) => AddHeader(name, ScalarText.Of(value, ScalarText.Date));

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public void AddHeader(string name, DateTimeOffset? value)
    {
        if (value is { } set)
        {
            AddHeader<DateTimeOffset, DateTimeOffsetCodec>(name, set, explode: false);
        }
    }

    /// <summary>
    /// Adds a header parameter of style <c>simple</c>, the only one that headers have: items, and names and values, joined by commas.
    /// Null, and what has nothing in it, is not sent.
    /// </summary>
    /// <inheritdoc cref="AddHeader(string, string?)" path="/exception"/>
    public void AddHeader<T, TCodec>(string name, T? value, bool explode)
        where TCodec : IJsonCodec<T>
    {
        if (value is null)
        {
            return;
        }

        var text = default(TextBuffer);
        try
        {
            if (WriteStyled<T, TCodec>(ref text, name, value, ParameterStyle.Simple, explode, WireEncoding.Verbatim, WireEncoding.Verbatim, ""))
            {
                AddHeaderText(name, text.ToString());
            }
        }
        finally
        {
            text.Release();
        }
    }

    /// <summary>Adds a header parameter that the document declares by <c>content</c>: its JSON, in ASCII. Null is not sent.</summary>
    public void AddHeaderJson<T, TCodec>(string name, T? value)
        where TCodec : IJsonCodec<T>
    {
        if (value is null)
        {
            return;
        }

        try
        {
            AddHeaderText(name, JsonScratch.WriteAscii<T, TCodec>(value));
        }
        catch (ArgumentException e) when (e.ParamName != name)
        {
            throw Refuse(name, e.Message, e);
        }
    }

    private void AddHeaderText(string name, string value)
    {
        if (HeaderText.Refusal(value) is { } reason)
        {
            throw Refuse(name, reason);
        }

        // Blanks around a value are no part of it (RFC 9110, 5.5): a server would read another value than was given.
        if (value.Length > 0 && (value[0] is ' ' or '\t' || value[^1] is ' ' or '\t'))
        {
            throw Refuse(name, "headers lose blanks at the beginning and the end.");
        }

        if (_message.Headers.TryAddWithoutValidation(name, value))
        {
            return;
        }

        // Headers such as Content-Language belong to the body.
        if (!name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("Expires", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("Allow", StringComparison.OrdinalIgnoreCase))
        {
            throw Refuse(name, "the name is no name of an HTTP header.");
        }

        (_contentHeaders ??= []).Add((name, value));
    }
}
