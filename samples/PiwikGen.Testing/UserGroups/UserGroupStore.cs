using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.UserGroups;

/// <summary>The user groups of the account and who belongs to them. What there is at the start is the same in every account.</summary>
internal sealed class UserGroupStore
{
    private static readonly (string Name, int[] Members)[] AtTheStart =
        [("Analysts", [3, 9]), ("Marketing", [4, 7]), ("Developers", [5]), ("Agencies", [8])];

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, StoredUserGroup> _groups = [];
    private readonly HashSet<(Guid Group, Guid User)> _members = [];
    private readonly UserStore _users;
    private readonly TimeProvider _time;

    public UserGroupStore(UserStore users, TimeProvider time)
    {
        _users = users;
        _time = time;
        var founded = new DateTimeOffset(2024, 3, 11, 9, 0, 0, TimeSpan.Zero);
        for (var number = 1; number <= AtTheStart.Length; number++)
        {
            var (name, members) = AtTheStart[number - 1];
            var group = new StoredUserGroup(IdOf(number), name, founded.AddDays(number));
            _groups.Add(group.Id, group);
            _members.UnionWith(members.Select(member => (group.Id, UserStore.IdOf(member))));
        }

        users.Deleted += Forget;
    }

    /// <summary>Raised after a group is gone: whoever keeps something of it lets go of it.</summary>
    public event Action<Guid>? Deleted;

    /// <summary>The id of a group that is there at the start, counted from 1.</summary>
    public static Guid IdOf(int number) => new(number, 0x6752, 0x4f30, 0x9c, 0x30, 0, 0, 0, 0, 0, 1);

    public IReadOnlyList<StoredUserGroup> All()
    {
        lock (_lock)
        {
            return [.. _groups.Values];
        }
    }

    public StoredUserGroup? Find(Guid id)
    {
        lock (_lock)
        {
            return _groups.GetValueOrDefault(id);
        }
    }

    public StoredUserGroup Get(Guid id) =>
        Find(id) ?? throw new RefusalException(404, "Not found", $"There is no user group with the id {id}.", code: "error.default");

    /// <summary>The groups of a user, by name.</summary>
    public IReadOnlyList<StoredUserGroup> Of(Guid user)
    {
        lock (_lock)
        {
            return [.. _groups.Values.Where(group => _members.Contains((group.Id, user))).OrderBy(static group => group.Name, StringComparer.OrdinalIgnoreCase)];
        }
    }

    public bool IsMember(Guid group, Guid user)
    {
        lock (_lock)
        {
            return _members.Contains((group, user));
        }
    }

    public StoredUserGroup Add(AttributeReader attributes)
    {
        var name = attributes.RequiredText("name");
        lock (_lock)
        {
            Check(name, attributes, except: null);
            var group = new StoredUserGroup(Guid.NewGuid(), name, _time.GetUtcNow());
            _groups.Add(group.Id, group);
            return group;
        }
    }

    public void Change(Guid id, AttributeReader attributes)
    {
        var name = attributes.Text("name");
        var externalId = attributes.TextOrNull("external_id");
        lock (_lock)
        {
            var group = Get(id);
            if (name is not null)
            {
                Check(name, attributes, except: group);
                group.Name = name;
            }

            group.ExternalId = attributes.Has("external_id") ? externalId : group.ExternalId;
            group.UpdatedAt = _time.GetUtcNow();
        }
    }

    public void Delete(Guid id)
    {
        lock (_lock)
        {
            _groups.Remove(Get(id).Id);
            _members.RemoveWhere(member => member.Group == id);
        }

        Deleted?.Invoke(id);
    }

    /// <summary>Adds users to a group: all of them, or none where one is unknown.</summary>
    public void AddMembers(Guid group, IReadOnlyList<Guid> users) => ChangeMembers(group, users, member => _members.Add(member));

    /// <summary>Removes users from a group: all of them, or none where one is unknown.</summary>
    public void RemoveMembers(Guid group, IReadOnlyList<Guid> users) => ChangeMembers(group, users, member => _members.Remove(member));

    private void ChangeMembers(Guid group, IReadOnlyList<Guid> users, Action<(Guid Group, Guid User)> change)
    {
        lock (_lock)
        {
            var id = Get(group).Id;
            for (var index = 0; index < users.Count; index++)
            {
                if (_users.Find(users[index]) is null)
                {
                    throw new RefusalException(400, "Invalid form", $"There is no user with the id {users[index]}.", $"/data/{index}/id", code: "error.default");
                }
            }

            foreach (var user in users)
            {
                change((id, user));
            }
        }
    }

    private void Check(string name, AttributeReader attributes, StoredUserGroup? except)
    {
        if (name.Length == 0)
        {
            throw attributes.Refusal("name", "This value should not be blank.");
        }

        if (_groups.Values.Any(group => group != except && string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw attributes.Refusal("name", $"There is a user group with the name \"{name}\" already.");
        }
    }

    private void Forget(Guid user)
    {
        lock (_lock)
        {
            _members.RemoveWhere(member => member.User == user);
        }
    }
}
