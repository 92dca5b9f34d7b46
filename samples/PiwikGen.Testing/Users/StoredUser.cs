namespace PiwikGen.Testing.Users;

/// <summary>One user.</summary>
internal sealed class StoredUser(Guid id, string email, DateTimeOffset addedAt)
{
    public Guid Id => id;

    public string Email => email;

    public DateTimeOffset AddedAt => addedAt;

    public string Role { get; set; } = UserRules.User;

    public string Language { get; set; } = UserRules.DefaultLanguage;

    /// <summary>Null as long as an invited user has not chosen one.</summary>
    public string? Password { get; set; }

    public bool IsOwner => Role == UserRules.Owner;
}
