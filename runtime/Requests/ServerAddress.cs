namespace PiwikGen.Requests;

/// <summary>Where the requests of a client go: the address that paths are appended to.</summary>
internal readonly struct ServerAddress
{
    private readonly string _prefix;

    private ServerAddress(Uri address) => _prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <summary>The base address that was set; without one the server that the document names, of the operation before that of the whole.</summary>
    /// <exception cref="InvalidOperationException">There is neither.</exception>
    public static ServerAddress Of(Uri? baseAddress, ApiProfile profile, ApiOperation operation)
    {
        if (baseAddress is not null)
        {
            return new ServerAddress(baseAddress);
        }

        if (Absolute(operation.ServerUrl, profile.DefaultServer) is { } server)
        {
            return new ServerAddress(server);
        }

        throw new InvalidOperationException(
            $"{profile.Name} has no address to send {operation.Name} to: set the BaseAddress of the options, or of the HttpClient. The document names no server.");
    }

    /// <summary>The address of a path, which begins with a slash and is encoded, and a query without question mark.</summary>
    public Uri Append(ReadOnlySpan<char> path, ReadOnlySpan<char> query) =>
        new(query.IsEmpty ? string.Concat(_prefix, path) : string.Concat(_prefix, path, "?", query), UriKind.Absolute);

    private static Uri? Absolute(string? own, string? shared)
    {
        if (own is not null)
        {
            if (IsAddress(own, out var address))
            {
                return address;
            }

            return IsAddress(shared, out var around) ? new Uri(around, own) : null;
        }

        return IsAddress(shared, out var server) ? server : null;
    }

    private static bool IsAddress(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
