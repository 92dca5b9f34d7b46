namespace PiwikGen.Responses;

/// <summary>No body is due; one that comes all the same is not read.</summary>
internal sealed class IgnoredAnswer : ApiAnswer<bool>
{
    public static readonly IgnoredAnswer Instance = new();

    internal override ValueTask<bool> ReadAsync(ApiExchange exchange) => new(true);
}
