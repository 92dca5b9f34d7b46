using PiwikGen.Testing.Analytics;
using PiwikGen.Testing.AnalyticsObjects;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.ContainerSettings;
using PiwikGen.Testing.TagManager;
using PiwikGen.Testing.Tokens;
using PiwikGen.Testing.TrackerDebugger;
using PiwikGen.Testing.TrackerSettings;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.Areas;

/// <summary>The product areas that the account serves: a new one is one folder and one line here.</summary>
internal static class AreaList
{
    public static IEnumerable<IArea> Of(AccountState account) =>
    [
        new TokenArea(account.Tokens),
        new AppsArea(account.Apps),
        new AnalyticsArea(account.Sites),
        new AnalyticsObjectsArea(account.AnalyticsObjects, account.Apps, account.Time),
        new TrackingArea(account.Tracking, account.Time),
        new DebuggerArea(account.Tracking, account.Apps, account.Time),
        new TagManagerArea(account.TagManager),
        new ContainerSettingsArea(account.ContainerSettings),
        new TrackerSettingsArea(account.TrackerSettings, account.Apps),
    ];
}
