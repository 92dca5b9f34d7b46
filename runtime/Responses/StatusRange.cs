namespace PiwikGen.Responses;

/// <summary>The statuses for which a document declares an answer: <c>"404"</c>, <c>"4XX"</c> or <c>"default"</c> (OpenAPI 3.1, 4.8.16).</summary>
internal readonly struct StatusRange
{
    private readonly short _from;
    private readonly short _to;

    private StatusRange(int from, int to)
    {
        _from = (short)from;
        _to = (short)to;
    }

    public bool IsDefault => _to == 999;

    /// <exception cref="ArgumentException">The text is none of the three forms.</exception>
    public static StatusRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Equals("default", StringComparison.OrdinalIgnoreCase))
        {
            return new StatusRange(0, 999);
        }
        if (text.Length == 3 && char.IsAsciiDigit(text[0]))
        {
            var hundreds = (text[0] - '0') * 100;
            if (text[1] is 'X' or 'x' && text[2] is 'X' or 'x')
            {
                return new StatusRange(hundreds, hundreds + 99);
            }
            if (char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]))
            {
                var status = hundreds + ((text[1] - '0') * 10) + (text[2] - '0');
                return new StatusRange(status, status);
            }
        }
        throw new ArgumentException($"'{text}' is no status: use three digits, a class such as 4XX, or default.", nameof(text));
    }

    /// <summary>How exactly this fits a status: 3 for the status itself, 2 for its class, 1 for the default, 0 for not at all.</summary>
    public int Fit(int status) => status < _from || status > _to ? 0 : IsDefault ? 1 : _from == _to ? 3 : 2;
}
