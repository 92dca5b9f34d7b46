using System.Buffers;

namespace PiwikGen.Requests;

/// <summary>Which characters a place on the wire takes as they are.</summary>
internal enum WireEncoding
{
    /// <summary>As it is: headers, whose text is checked as a whole.</summary>
    Verbatim,

    /// <summary>Only the unreserved characters of RFC 3986: path, query and cookie values.</summary>
    Unreserved,

    /// <summary><c>allowReserved</c>: the reserved characters that RFC 3986 allows in a query stay, and so do finished %XX triplets.</summary>
    Reserved,

    /// <summary>As <see cref="Unreserved"/>, with a plus for a blank: application/x-www-form-urlencoded.</summary>
    Form,

    /// <summary>The name of a query parameter: what a query may hold and no server reads as a delimiter.</summary>
    QueryName,

    /// <summary>The name of a cookie: a token (RFC 6265), which servers do not decode.</summary>
    CookieName,

    /// <summary>The literal text of a path template.</summary>
    PathLiteral,
}

internal static class WireCharacters
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static readonly SearchValues<char> Unreserved = SearchValues.Create(Letters);
    private static readonly SearchValues<char> Reserved = SearchValues.Create(Letters + ":/?@!$&'()*+,;=");
    private static readonly SearchValues<char> QueryName = SearchValues.Create(Letters + ":/?@!$'()*,;");
    private static readonly SearchValues<char> PathLiteral = SearchValues.Create(Letters + "/:@!$&'()*+,;=?");
    private static readonly SearchValues<char> CookieName = SearchValues.Create(Letters + "!#$%&'*+^`|");

    public static SearchValues<char> Of(WireEncoding encoding) => encoding switch
    {
        WireEncoding.Reserved => Reserved,
        WireEncoding.QueryName => QueryName,
        WireEncoding.CookieName => CookieName,
        WireEncoding.PathLiteral => PathLiteral,
        _ => Unreserved,
    };

    /// <summary>Whether %XX triplets in the text are finished and stay.</summary>
    public static bool KeepsTriplets(WireEncoding encoding) => encoding is WireEncoding.Reserved or WireEncoding.PathLiteral;
}
