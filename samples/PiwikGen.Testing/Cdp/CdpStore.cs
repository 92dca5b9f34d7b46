using System.Globalization;
using PiwikGen.Testing.AnalyticsObjects;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>The Customer Data Platform of the account's apps. What an app has at the start is made up as it is first asked for.</summary>
internal sealed class CdpStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, CdpApp> _known = [];
    private readonly AppStore _apps;
    private readonly AnalyticsObjectStore _objects;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _start;

    public CdpStore(AppStore apps, AnalyticsObjectStore objects, TimeProvider time)
    {
        (_apps, _objects, _time, _start) = (apps, objects, time, time.GetUtcNow());
        apps.Deleted += Forget;
    }

    /// <summary>Reads or changes what there is of an app, while nobody else does. Audiences are as the time and the change leave them.</summary>
    public T With<T>(Guid app, Func<CdpApp, DateTimeOffset, T> use) => Locked(app, (found, now) =>
    {
        found.Refresh(now);
        var used = use(found, now);
        found.Refresh(now);
        return used;
    });

    /// <summary>Changes one profile of an app: null where there is none to change. The others are looked at when they are next read.</summary>
    public void Change(Guid app, Func<CdpApp, DateTimeOffset, CdpProfile?> change) => Locked(app, (found, now) =>
    {
        if (change(found, now) is { } profile)
        {
            found.Refresh(profile, now);
        }

        return true;
    });

    private T Locked<T>(Guid app, Func<CdpApp, DateTimeOffset, T> use)
    {
        var isThere = _apps.All().Any(known => known.Id == app);
        lock (_lock)
        {
            if (!isThere)
            {
                throw new RefusalException(404, "Not found", "There is no such app.");
            }

            if (!_known.TryGetValue(app, out var found))
            {
                _known[app] = found = FirstProfiles.Of(app, () => Dimensions(app), _start);
                found.Refresh(_start);
            }

            return use(found, _time.GetUtcNow());
        }
    }

    private IEnumerable<CdpColumn> Dimensions(Guid app) => _objects.Dimensions.Of(app).Where(static dimension => dimension.Flag("active")).Select(static dimension =>
    {
        var id = $"{dimension.Text("scope")}_custom_dimension_{dimension.Number("slot").ToString(CultureInfo.InvariantCulture)}";
        return new CdpColumn(id, "analytics." + id, dimension.Text("name"), "string", "last", ColumnOrigin.Dimension);
    });

    private void Forget(Guid app)
    {
        lock (_lock)
        {
            _known.Remove(app);
        }
    }
}
