namespace PiwikGen.Testing.Areas;

/// <summary>The user whom the account's API key belongs to.</summary>
internal static class AccountOwner
{
    public const string Email = "owner@example.com";

    public static readonly Guid Id = new(1, 0x75, 0x73, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);
}
