using PiwikGen.Testing.AccessControl;
using PiwikGen.Testing.Analytics.Traffic;
using PiwikGen.Testing.AnalyticsObjects;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.AuditLog;
using PiwikGen.Testing.Cdp;
using PiwikGen.Testing.ContainerSettings;
using PiwikGen.Testing.Hosting;
using PiwikGen.Testing.MetaSites;
using PiwikGen.Testing.Modules;
using PiwikGen.Testing.TagManager;
using PiwikGen.Testing.Tokens;
using PiwikGen.Testing.TrackerSettings;
using PiwikGen.Testing.Tracking;
using PiwikGen.Testing.UserGroups;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.Areas;

/// <summary>Everything one account remembers.</summary>
internal sealed class AccountState
{
    public AccountState(EmbeddedAccountOptions options)
    {
        Options = options;
        Tokens = new TokenIssuer(options);
        Faults = new AccountFaults(options.TimeProvider);
        Exchanges = new ExchangeLog();
        Apps = new AppStore(options);
        Users = new UserStore(options);
        UserGroups = new UserGroupStore(Users, options.TimeProvider);
        MetaSites = new MetaSiteStore(Apps, options.TimeProvider);
        Permissions = new PermissionRules(new PermissionStore(Apps, MetaSites, Users, UserGroups), Apps, MetaSites, Users, UserGroups);
        Modules = new ModuleStore(options, Users, UserGroups);
        AuditLog = new AuditLogStore(Apps, Users);
        Sites = new SiteList(Apps, MetaSites, options.TimeProvider);
        AnalyticsObjects = new AnalyticsObjectStore(Apps);
        Tracking = new TrackingStore(Apps, AnalyticsObjects, options.TimeProvider);
        Cdp = new CdpStore(Apps, AnalyticsObjects, options.TimeProvider);
        Tracking.Tracked += new TrackedProfiles(Cdp, options.Organization).Take;
        TagManager = new TagManagerStore(Apps, options.TimeProvider, Faults);
        ContainerSettings = new ContainerSettingStore(Apps);
        TrackerSettings = new TrackerSettingStore(Apps, options.TimeProvider);
    }

    public EmbeddedAccountOptions Options { get; }

    public TimeProvider Time => Options.TimeProvider;

    public TokenIssuer Tokens { get; }

    public AccountFaults Faults { get; }

    public RequestCounts Requests { get; } = new();

    public ExchangeLog Exchanges { get; }

    public AppStore Apps { get; }

    public UserStore Users { get; }

    public UserGroupStore UserGroups { get; }

    public MetaSiteStore MetaSites { get; }

    public PermissionRules Permissions { get; }

    public ModuleStore Modules { get; }

    public AuditLogStore AuditLog { get; }

    public SiteList Sites { get; }

    public AnalyticsObjectStore AnalyticsObjects { get; }

    public TrackingStore Tracking { get; }

    public CdpStore Cdp { get; }

    public TagManagerStore TagManager { get; }

    public ContainerSettingStore ContainerSettings { get; }

    public TrackerSettingStore TrackerSettings { get; }
}
