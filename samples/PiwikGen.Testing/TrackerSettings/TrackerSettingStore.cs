using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TrackerSettings;

/// <summary>Tracker settings: what an app has not of its own is global. The addresses of an app are those that the Apps API has.</summary>
internal sealed class TrackerSettingStore
{
    public const string Addresses = "urls";

    private readonly Lock _lock = new();
    private readonly JsonObject _global = TrackerSettingDefaults.Create();
    private readonly Dictionary<Guid, JsonObject> _ofApps = [];
    private readonly AppStore _apps;
    private readonly TimeProvider _time;

    public TrackerSettingStore(AppStore apps, TimeProvider time)
    {
        _apps = apps;
        _time = time;
        apps.Deleted += Forget;
    }

    public JsonObject Global()
    {
        lock (_lock)
        {
            return (JsonObject)_global.DeepClone();
        }
    }

    public JsonObject Of(StoredApp app)
    {
        lock (_lock)
        {
            var settings = (JsonObject)_global.DeepClone();
            settings["updated_at"] = ApiTime.Text(app.UpdatedAt);
            Take(_ofApps.GetValueOrDefault(app.Id) ?? [], settings);
            settings[Addresses] = app.Settings[Addresses]!.DeepClone();
            return settings;
        }
    }

    public void ChangeGlobal(JsonObject changes)
    {
        lock (_lock)
        {
            Take(changes, _global);
            Stamp(_global);
        }
    }

    public void Change(StoredApp app, JsonObject changes)
    {
        var own = (JsonObject)changes.DeepClone();
        if (own.Remove(Addresses, out var addresses))
        {
            _apps.Change(app.Id.ToString(), new JsonObject { [Addresses] = addresses });
        }

        lock (_lock)
        {
            var settings = _ofApps.GetValueOrDefault(app.Id) ?? [];
            Take(own, settings);
            Stamp(settings);
            _ofApps[app.Id] = settings;
        }
    }

    public void Reset(StoredApp app, string setting)
    {
        lock (_lock)
        {
            if (_ofApps.TryGetValue(app.Id, out var settings))
            {
                settings.Remove(setting);
                Stamp(settings);
            }
        }
    }

    private static void Take(JsonObject changes, JsonObject settings)
    {
        foreach (var (name, value) in changes)
        {
            settings[name] = value?.DeepClone();
        }
    }

    private void Stamp(JsonObject settings) => settings["updated_at"] = ApiTime.Text(_time.GetUtcNow());

    private void Forget(Guid app)
    {
        lock (_lock)
        {
            _ofApps.Remove(app);
        }
    }
}
