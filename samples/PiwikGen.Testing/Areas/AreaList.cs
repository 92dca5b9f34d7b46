using PiwikGen.Testing.AccessControl;
using PiwikGen.Testing.Analytics;
using PiwikGen.Testing.AnalyticsObjects;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.AuditLog;
using PiwikGen.Testing.Cdp;
using PiwikGen.Testing.ContainerSettings;
using PiwikGen.Testing.MetaSites;
using PiwikGen.Testing.Modules;
using PiwikGen.Testing.TagManager;
using PiwikGen.Testing.Tokens;
using PiwikGen.Testing.TrackerDebugger;
using PiwikGen.Testing.TrackerSettings;
using PiwikGen.Testing.Tracking;
using PiwikGen.Testing.UserGroups;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.Areas;

/// <summary>The product areas that the account serves: a new one is one folder and one line here.</summary>
internal static class AreaList
{
    public static IEnumerable<IArea> Of(AccountState account) =>
    [
        new TokenArea(account.Tokens),
        new AppsArea(account.Apps, account.Users, account.UserGroups, account.Permissions),
        new UsersArea(account.Users),
        new UserGroupsArea(account.UserGroups, account.Users, account.Permissions),
        new AccessControlArea(account.Permissions, account.Apps, account.MetaSites, account.Users),
        new PermissionsArea(account.Permissions, account.Apps, account.MetaSites, account.Users, account.UserGroups),
        new ModulesArea(account.Modules, account.Users, account.UserGroups),
        new MetaSitesArea(account.MetaSites, account.Apps, account.Permissions),
        new AuditLogArea(account.AuditLog),
        new AnalyticsArea(account.Sites),
        new AnalyticsObjectsArea(account.AnalyticsObjects, account.Apps, account.Time),
        new TrackingArea(account.Tracking, account.Time),
        new DebuggerArea(account.Tracking, account.Apps, account.Time),
        new CdpArea(account.Cdp),
        new TagManagerArea(account.TagManager),
        new ContainerSettingsArea(account.ContainerSettings),
        new TrackerSettingsArea(account.TrackerSettings, account.Apps),
    ];
}
