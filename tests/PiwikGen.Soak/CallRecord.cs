namespace PiwikGen.Soak;

/// <summary>What the server did with one call, which may reach it several times.</summary>
internal sealed record CallRecord(ServerAct Last, int Attempts);
