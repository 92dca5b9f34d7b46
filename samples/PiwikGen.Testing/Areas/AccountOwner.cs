using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.Areas;

/// <summary>The user whom the account's API key belongs to.</summary>
internal static class AccountOwner
{
    public const string Email = "owner@example.com";

    /// <summary>The id of the first user.</summary>
    public static Guid Id => UserStore.IdOf(1);
}
