namespace PiwikGen.Soak;

/// <summary>What the server did with one request.</summary>
internal enum ServerAct
{
    Answered,
    Unauthorized,
    TooMany,
    Failed,
    Reset,
}
