namespace PiwikGen.Redis.Worker;

/// <summary>A client of one operation.</summary>
internal interface IPingClient
{
    Task<string> PingAsync();
}
