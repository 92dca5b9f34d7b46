namespace PiwikGen.Soak;

/// <summary>A client of one operation.</summary>
internal interface ISoakClient
{
    /// <summary>Gives back the id.</summary>
    Task<string> WorkAsync(string id);
}
