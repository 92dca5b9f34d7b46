using PiwikGen.Authentication;

namespace PiwikGen.Requests;

/// <summary>Where the requests of a client go: the address that paths are appended to.</summary>
internal sealed class ServerAddress
{
    private readonly string _prefix;

    private ServerAddress(Uri address, Uri? baseAddress = null)
    {
        BaseAddress = baseAddress;
        _prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>The base address that was set; null where the document's server counts.</summary>
    public Uri? BaseAddress { get; }

    /// <summary>The base address that was set; without one the server that the document names, of the operation before that of the whole.</summary>
    /// <exception cref="InvalidOperationException">There is neither.</exception>
    public static ServerAddress Of(Uri? baseAddress, ApiProfile profile, ApiOperation operation)
    {
        if (baseAddress is not null)
        {
            return new ServerAddress(baseAddress, baseAddress);
        }

        if (Absolute(operation.ServerUrl, profile.DefaultServer) is { } server)
        {
            return new ServerAddress(server);
        }

        throw new InvalidOperationException(
            $"{profile.Name} has no address to send {operation.Name} to: set the BaseAddress of the options, or of the HttpClient. The document names none that can be used.");
    }

    /// <summary>The address of a path, which begins with a slash, is encoded and may bring a fixed query, and a query without question mark.</summary>
    public Uri Append(ReadOnlySpan<char> path, ReadOnlySpan<char> query) =>
        new(query.IsEmpty ? string.Concat(_prefix, path) : string.Concat(_prefix, path, path.Contains('?') ? "&" : "?", query), UriKind.Absolute);

    /// <summary>The address of a link in an answer.</summary>
    /// <exception cref="ForeignOriginException">It leads to another scheme, host or port: nothing is sent there, with credentials or without.</exception>
    /// <exception cref="InvalidOperationException">It is no address.</exception>
    public static Uri Follow(Uri address, string link)
    {
        // On Unix "/v2" counts as the absolute address of a file.
        if (!Uri.TryCreate(address, link, out var target))
        {
            throw new InvalidOperationException("The server's link to a further page is no address.");
        }

        return ApiOrigin.Contains(address, target) ? target : throw ForeignOriginException.ForLink(address, target);
    }

    private static Uri? Absolute(string? own, string? shared)
    {
        var server = Uri.TryCreate(shared, UriKind.Absolute, out var address) ? Http(address) : null;
        if (own is null)
        {
            return server;
        }

        // On Unix "/v2" counts as the absolute address of a file.
        if (Uri.TryCreate(own, UriKind.Absolute, out var absolute) && !absolute.IsFile)
        {
            return Http(absolute);
        }

        return server is not null && Uri.TryCreate(server, own, out var resolved) ? Http(resolved) : null;
    }

    private static Uri? Http(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp ? address : null;
}
