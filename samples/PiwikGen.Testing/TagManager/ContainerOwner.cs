namespace PiwikGen.Testing.TagManager;

/// <summary>The user to whom the account's API key belongs, who is the author of all changes.</summary>
internal static class ContainerOwner
{
    public const string Email = "owner@example.com";

    public static readonly Guid Id = new(1, 0x75, 0x73, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);
}
