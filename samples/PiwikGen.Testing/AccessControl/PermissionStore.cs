using PiwikGen.Testing.Apps;
using PiwikGen.Testing.MetaSites;
using PiwikGen.Testing.UserGroups;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.AccessControl;

/// <summary>Who may do what with which app and meta site, by permissions of users and of groups alone: what follows from them, <see cref="PermissionRules"/> says.</summary>
internal sealed class PermissionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Guid Entity, Guid Holder), PermissionLevel> _levels = [];

    public PermissionStore(AppStore apps, MetaSiteStore metaSites, UserStore users, UserGroupStore groups)
    {
        Furnish(apps, metaSites);
        apps.Deleted += ForgetEntity;
        metaSites.Deleted += ForgetEntity;
        users.Deleted += ForgetHolder;
        groups.Deleted += ForgetHolder;
    }

    public PermissionLevel Of(Guid entity, Guid holder)
    {
        lock (_lock)
        {
            return _levels.GetValueOrDefault((entity, holder));
        }
    }

    public void Set(Guid entity, Guid holder, PermissionLevel level)
    {
        lock (_lock)
        {
            _levels[(entity, holder)] = level;
        }
    }

    private void Furnish(AppStore apps, MetaSiteStore metaSites)
    {
        var (analysts, marketing, developers, agencies) = (UserGroupStore.IdOf(1), UserGroupStore.IdOf(2), UserGroupStore.IdOf(3), UserGroupStore.IdOf(4));
        foreach (var (app, number) in apps.All().Select(static (app, index) => (app.Id, index + 1)))
        {
            _levels[(app, analysts)] = PermissionLevel.View;
            _levels[(app, marketing)] = number <= 9 ? PermissionLevel.EditPublish : PermissionLevel.View;
            _levels[(app, developers)] = number % 9 == 3 ? PermissionLevel.Manage : PermissionLevel.Edit;
            _levels[(app, UserStore.IdOf(6))] = PermissionLevel.View;
            if (number is 1 or 2)
            {
                _levels[(app, agencies)] = PermissionLevel.View;
                _levels[(app, UserStore.IdOf(7))] = PermissionLevel.Manage;
            }
        }

        foreach (var metaSite in metaSites.All())
        {
            _levels[(metaSite.Id, analysts)] = PermissionLevel.View;
            _levels[(metaSite.Id, marketing)] = PermissionLevel.Edit;
        }
    }

    private void ForgetEntity(Guid entity) => Forget(key => key.Entity == entity);

    private void ForgetHolder(Guid holder) => Forget(key => key.Holder == holder);

    private void Forget(Func<(Guid Entity, Guid Holder), bool> isGone)
    {
        lock (_lock)
        {
            foreach (var key in _levels.Keys.Where(isGone).ToList())
            {
                _levels.Remove(key);
            }
        }
    }
}
