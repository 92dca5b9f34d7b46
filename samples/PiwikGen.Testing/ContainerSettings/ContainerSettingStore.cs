using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;

namespace PiwikGen.Testing.ContainerSettings;

/// <summary>Container settings: what an app has not of its own is that of the organisation, and what that has not is the default.</summary>
internal sealed class ContainerSettingStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Dictionary<string, JsonNode>> _ofApps = [];
    private readonly Dictionary<string, JsonNode> _ofOrganization = new(StringComparer.Ordinal);

    public ContainerSettingStore(AppStore apps)
    {
        Apps = apps;
        Defaults = new ContainerSettingDefaults(apps.Organization);
        apps.Deleted += Forget;
    }

    public AppStore Apps { get; }

    public ContainerSettingDefaults Defaults { get; }

    /// <summary>A setting of an app, or of the organisation where no app is given, and whether it is its own.</summary>
    public (JsonNode Value, bool IsCustom) Get(Guid? app, string name)
    {
        lock (_lock)
        {
            return app is { } id && _ofApps.TryGetValue(id, out var own) && own.TryGetValue(name, out var custom) ? (custom.DeepClone(), true)
                : _ofOrganization.TryGetValue(name, out var shared) ? (shared.DeepClone(), app is null)
                : (Defaults[name].DeepClone(), false);
        }
    }

    public void Set(Guid? app, IEnumerable<(string Name, JsonNode Value)> settings)
    {
        lock (_lock)
        {
            var target = app is { } id ? OfApp(id) : _ofOrganization;
            foreach (var (name, value) in settings)
            {
                target[name] = value.DeepClone();
            }
        }
    }

    public void Reset(Guid app, string name)
    {
        lock (_lock)
        {
            OfApp(app).Remove(name);
        }
    }

    private Dictionary<string, JsonNode> OfApp(Guid id)
    {
        if (!_ofApps.TryGetValue(id, out var own))
        {
            own = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
            _ofApps.Add(id, own);
        }

        return own;
    }

    private void Forget(Guid app)
    {
        lock (_lock)
        {
            _ofApps.Remove(app);
        }
    }
}
