namespace PiwikGen.Redis.Tests;

/// <summary>A test that needs a redis-server of its own, and says that it was skipped where none is installed.</summary>
internal sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (RedisServer.Program is null)
        {
            Skip = "redis-server is not installed here (Debian package redis-server): what depends on a real Redis was not tried.";
        }
    }
}
