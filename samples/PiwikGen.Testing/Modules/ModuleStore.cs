using PiwikGen.Testing.UserGroups;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.Modules;

/// <summary>The modules of the account, which of them are licensed, and who may open which.</summary>
internal sealed class ModuleStore
{
    /// <summary>All modules that there are.</summary>
    public static readonly IReadOnlyList<string> All = ["analytics", "consent_manager", "customer_data_platform", "tag_manager", "administration"];

    // By the place of the group at the start; the API sets modules of users only.
    private static readonly string[][] OfGroups = [["analytics"], ["analytics", "customer_data_platform"], ["analytics", "tag_manager"], ["tag_manager"]];

    private readonly Lock _lock = new();
    private readonly HashSet<(Guid User, string Module)> _opened = [];
    private readonly Dictionary<Guid, string[]> _groups = [];
    private readonly EmbeddedAccountOptions _options;

    public ModuleStore(EmbeddedAccountOptions options, UserStore users, UserGroupStore groups)
    {
        _options = options;
        foreach (var (module, user) in All.SelectMany(static module => Openers(module).Select(user => (module, user))))
        {
            _opened.Add((UserStore.IdOf(user), module));
        }

        for (var number = 1; number <= OfGroups.Length; number++)
        {
            _groups[UserGroupStore.IdOf(number)] = OfGroups[number - 1];
        }

        users.Deleted += ForgetUser;
        groups.Deleted += ForgetGroup;
    }

    public bool IsLicensed(string module) => !_options.UnlicensedModules.Contains(module, StringComparer.Ordinal);

    public bool IsOpenedByUser(Guid user, string module)
    {
        lock (_lock)
        {
            return _opened.Contains((user, module));
        }
    }

    public bool IsOpenedByGroup(Guid group, string module)
    {
        lock (_lock)
        {
            return _groups.TryGetValue(group, out var modules) && modules.Contains(module, StringComparer.Ordinal);
        }
    }

    /// <summary>Opens modules to a user, or closes them.</summary>
    public void Set(Guid user, IEnumerable<(string Module, bool Access)> changes)
    {
        lock (_lock)
        {
            foreach (var (module, access) in changes)
            {
                _ = access ? _opened.Add((user, module)) : _opened.Remove((user, module));
            }
        }
    }

    // Users by their number at the start: the privacy officer looks after consent, the editor after tags.
    private static int[] Openers(string module) => module switch
    {
        "analytics" => [3, 6],
        "consent_manager" => [6],
        "tag_manager" => [5, 7],
        _ => [],
    };

    private void ForgetGroup(Guid group)
    {
        lock (_lock)
        {
            _groups.Remove(group);
        }
    }

    private void ForgetUser(Guid user)
    {
        lock (_lock)
        {
            _opened.RemoveWhere(opened => opened.User == user);
        }
    }
}
