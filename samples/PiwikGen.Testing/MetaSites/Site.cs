namespace PiwikGen.Testing.MetaSites;

/// <summary>An app or a meta site, where both are in one list.</summary>
internal sealed record Site(string Kind, Guid Id, string Name, DateTimeOffset CreatedAt, bool IsDemo);
