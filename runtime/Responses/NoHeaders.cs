using System.Net.Http.Headers;

namespace PiwikGen.Responses;

/// <summary>Empty headers. The framework's header types have no constructor of their own.</summary>
internal static class NoHeaders
{
    public static HttpResponseHeaders Of() => new HttpResponseMessage().Headers;

    public static HttpContentHeaders OfContent() => new ByteArrayContent([]).Headers;
}
