using System.Diagnostics;
using System.Text.Json.Serialization;

namespace PiwikGen.Redis;

/// <summary>Where processes share their tokens.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RedisTokenCacheOptions
{
    /// <summary>
    /// The connection string of StackExchange.Redis, such as <c>cache.example.com:6380,ssl=true,password=...</c>. When unset, the
    /// <c>IConnectionMultiplexer</c> that is registered in the services is used.
    /// </summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Configuration { get; set; }

    /// <summary>What the names of all keys begin with. Default <c>piwikgen:</c>.</summary>
    public string KeyPrefix { get; set; } = "piwikgen:";

    /// <summary>The number of the database; -1, the default, for that of the connection.</summary>
    public int Database { get; set; } = -1;

    /// <summary>
    /// How long one operation may take, the connecting included, before the process goes on with a token of its own. Default 2 seconds; 50
    /// milliseconds to 1 minute.
    /// </summary>
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Leaves the connection string out: it may hold a password.</summary>
    public override string ToString() => $"RedisTokenCacheOptions (key prefix {KeyPrefix}, database {Database}, connection {(Configuration is null ? "of the services" : "configured")})";
}
