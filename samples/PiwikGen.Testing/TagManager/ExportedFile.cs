namespace PiwikGen.Testing.TagManager;

/// <summary>A file that was made of a version.</summary>
internal sealed record ExportedFile(Guid Id, Guid VersionId, string Name, string Content, DateTimeOffset CreatedAt);
