namespace PiwikGen.Soak;

/// <summary>How often the server does what.</summary>
internal static class Chance
{
    /// <summary>Of calls that come with a good token.</summary>
    public static ServerAct OfCall() => Random.Shared.Next(6000) switch
    {
        < 2 => ServerAct.Unauthorized,
        < 32 => ServerAct.TooMany,
        < 62 => ServerAct.Failed,
        < 74 => ServerAct.Reset,
        _ => ServerAct.Answered,
    };

    /// <summary>Of token requests.</summary>
    public static ServerAct OfToken() => Random.Shared.Next(100) switch
    {
        < 3 => ServerAct.TooMany,
        < 7 => ServerAct.Failed,
        < 9 => ServerAct.Reset,
        _ => ServerAct.Answered,
    };

    public static bool Half() => Random.Shared.Next(2) == 0;
}
