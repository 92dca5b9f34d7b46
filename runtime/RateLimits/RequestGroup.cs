using System.Globalization;

namespace PiwikGen.RateLimits;

/// <summary>Requests that share permits: those of one rule, one host and one group of paths. The scheme makes no difference to a server that counts.</summary>
internal sealed record RequestGroup(int Rule, string Host, int Port, string Path)
{
    public override string ToString() => Port is 443 or 80 ? Host + Path : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}{Path}");
}
