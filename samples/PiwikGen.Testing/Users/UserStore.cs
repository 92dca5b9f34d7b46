using System.Security.Cryptography;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Users;

/// <summary>The users of the account. Who there is at the start is the same in every account.</summary>
internal sealed class UserStore
{
    private static readonly string[] Names =
        ["owner", "second-owner", "analyst", "marketer", "developer", "privacy-officer", "editor", "agency", "reader"];

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, StoredUser> _users = [];
    private readonly EmbeddedAccountOptions _options;

    public UserStore(EmbeddedAccountOptions options)
    {
        _options = options;
        var founded = new DateTimeOffset(2024, 2, 26, 9, 0, 0, TimeSpan.Zero);
        for (var number = 1; number <= Names.Length; number++)
        {
            var user = new StoredUser(IdOf(number), number == 1 ? AccountOwner.Email : $"{Names[number - 1]}@example.com", founded.AddDays(number))
            {
                Role = number <= 2 ? UserRules.Owner : UserRules.User,
                Language = number == 5 ? "de-DE" : UserRules.DefaultLanguage,
            };
            _users.Add(user.Id, user);
        }

        Me = _users[IdOf(1)];
        Me.Password = options.Password ?? "Aa1-" + RandomNumberGenerator.GetHexString(24);
    }

    /// <summary>Raised after a user is gone: whoever keeps something of the user lets go of it.</summary>
    public event Action<Guid>? Deleted;

    /// <summary>The user whom the API key belongs to: an owner, who can neither step down nor leave.</summary>
    public StoredUser Me { get; }

    public string Organization => _options.Organization;

    /// <summary>The id of a user who is there at the start; the one of the API key is number 1.</summary>
    public static Guid IdOf(int number) => new(number, 0x75, 0x73, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);

    public IReadOnlyList<StoredUser> All()
    {
        lock (_lock)
        {
            return [.. _users.Values];
        }
    }

    public StoredUser? Find(Guid id)
    {
        lock (_lock)
        {
            return _users.GetValueOrDefault(id);
        }
    }

    public StoredUser Get(Guid id) => Find(id) ?? throw new RefusalException(404, "Not found", $"There is no user with the id {id}.", code: "error.default");

    /// <summary>Adds a user: without a password an invited one, who is to choose it.</summary>
    public StoredUser Add(AttributeReader attributes, string? password)
    {
        var user = new StoredUser(Guid.NewGuid(), UserRules.Email(attributes), _options.TimeProvider.GetUtcNow())
        {
            Language = UserRules.Language(attributes) ?? UserRules.DefaultLanguage,
            Role = password is null ? UserRules.User : UserRules.Role(attributes) ?? UserRules.User,
            Password = password,
        };
        lock (_lock)
        {
            if (_users.Values.Any(other => string.Equals(other.Email, user.Email, StringComparison.OrdinalIgnoreCase)))
            {
                throw attributes.Refusal("email", $"User with email: '{user.Email}' already exists.", "users.error.user-already-exists");
            }

            _users.Add(user.Id, user);
        }

        return user;
    }

    public void Change(Guid id, string? role, string? language)
    {
        lock (_lock)
        {
            var user = Get(id);
            if (user == Me && role is not null && role != user.Role)
            {
                throw new RefusalException(400, "Cannot change own role", code: "users.error.cannot-change-own-role");
            }

            user.Role = role ?? user.Role;
            user.Language = language ?? user.Language;
        }
    }

    public void ChangeMyPassword(AttributeReader attributes)
    {
        var current = attributes.RequiredText("currentPassword");
        var next = UserRules.Password(attributes, "newPassword");
        lock (_lock)
        {
            if (current != Me.Password)
            {
                throw attributes.Refusal("currentPassword", "This value should be the user's current password.", "users.error.invalid-current-password");
            }

            Me.Password = next;
        }
    }

    public void Delete(Guid id)
    {
        lock (_lock)
        {
            var user = Get(id);
            if (user.IsOwner && _users.Values.Count(static other => other.IsOwner) == 1)
            {
                throw new RefusalException(400, "Cannot delete last owner", code: "users.error.cannot-delete-last-owner");
            }

            if (user == Me)
            {
                throw new RefusalException(400, "Cannot delete own account", code: "users.error.cannot-delete-own-account");
            }

            _users.Remove(id);
        }

        Deleted?.Invoke(id);
    }
}
