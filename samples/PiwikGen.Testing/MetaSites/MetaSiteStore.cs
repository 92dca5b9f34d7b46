using PiwikGen.Testing.Apps;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.MetaSites;

/// <summary>The meta sites of the account and which apps they have. What there is at the start is the same in every account.</summary>
internal sealed class MetaSiteStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, StoredMetaSite> _metaSites = [];
    private readonly AppStore _apps;
    private readonly TimeProvider _time;

    public MetaSiteStore(AppStore apps, TimeProvider time)
    {
        _apps = apps;
        _time = time;
        var all = apps.All();
        Furnish(1, "All of Europe", all.Take(9), "EUR", "Europe/Berlin");
        Furnish(2, "Blogs", all.Where(static (_, index) => index % 9 == 1), "USD", "UTC");
        Furnish(3, "Shops", all.Where(static (_, index) => index % 9 == 0), "USD", "UTC");
        apps.Deleted += Forget;
    }

    /// <summary>Raised after a meta site is gone: whoever keeps something of it lets go of it.</summary>
    public event Action<Guid>? Deleted;

    public string Organization => _apps.Organization;

    public IReadOnlyList<StoredMetaSite> All()
    {
        lock (_lock)
        {
            return [.. _metaSites.Values];
        }
    }

    public StoredMetaSite? Find(Guid id)
    {
        lock (_lock)
        {
            return _metaSites.GetValueOrDefault(id);
        }
    }

    public StoredMetaSite Get(Guid id) =>
        Find(id) ?? throw new RefusalException(404, "Meta site not found", $"There is no meta site with the id {id}.", code: "error.default");

    /// <summary>The apps of a meta site.</summary>
    public IReadOnlyList<StoredApp> AppsOf(Guid id)
    {
        lock (_lock)
        {
            var has = Get(id).Apps;
            return [.. _apps.All().Where(app => has.Contains(app.Id))];
        }
    }

    public StoredMetaSite Add(Guid? id, AttributeReader attributes)
    {
        attributes.RequiredText("name");
        var settings = MetaSiteSettings.Read(attributes);
        var metaSite = new StoredMetaSite(id ?? Guid.NewGuid(), settings.Name!, _time.GetUtcNow());
        settings.Apply(metaSite);
        lock (_lock)
        {
            CheckName(settings.Name, attributes, except: null);
            if (!_metaSites.TryAdd(metaSite.Id, metaSite))
            {
                throw new RefusalException(400, "Invalid form", $"There is a meta site with the id {id} already.", "/data/id", code: "error.default");
            }
        }

        return metaSite;
    }

    public void Change(Guid id, AttributeReader attributes)
    {
        var settings = MetaSiteSettings.Read(attributes);
        lock (_lock)
        {
            var metaSite = Get(id);
            CheckName(settings.Name, attributes, except: metaSite);
            settings.Apply(metaSite);
            metaSite.UpdatedAt = _time.GetUtcNow();
        }
    }

    public void Delete(Guid id)
    {
        lock (_lock)
        {
            _metaSites.Remove(Get(id).Id);
        }

        Deleted?.Invoke(id);
    }

    /// <summary>Adds apps to a meta site: all of them, or none where one is unknown.</summary>
    public void AddApps(Guid id, IReadOnlyList<Guid> apps)
    {
        CheckApps(apps);
        lock (_lock)
        {
            Get(id).Apps.UnionWith(apps);
        }
    }

    /// <summary>Removes apps from a meta site: all of them, or none where one is unknown.</summary>
    public void RemoveApps(Guid id, IReadOnlyList<Guid> apps)
    {
        CheckApps(apps);
        lock (_lock)
        {
            Get(id).Apps.ExceptWith(apps);
        }
    }

    private void Furnish(int number, string name, IEnumerable<StoredApp> apps, string currency, string timeZone)
    {
        var id = new Guid(number, 0x4d53, 0x4a40, 0x9d, 0x40, 0, 0, 0, 0, 0, 1);
        var metaSite = new StoredMetaSite(id, name, new DateTimeOffset(2024, 5, 6, 9, 0, 0, TimeSpan.Zero).AddDays(number))
        {
            Currency = currency,
            TimeZone = timeZone,
            HasECommerceTracking = true,
        };
        metaSite.Apps.UnionWith(apps.Select(static app => app.Id));
        _metaSites.Add(id, metaSite);
    }

    private void CheckApps(IReadOnlyList<Guid> apps)
    {
        for (var index = 0; index < apps.Count; index++)
        {
            if (_apps.Find(apps[index]) is null)
            {
                throw new RefusalException(400, "Invalid form", $"There is no app with the id {apps[index]}.", $"/data/{index}/id", code: "error.default");
            }
        }
    }

    private void CheckName(string? name, AttributeReader attributes, StoredMetaSite? except)
    {
        if (_metaSites.Values.Any(metaSite => metaSite != except && string.Equals(metaSite.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw attributes.Refusal("name", $"There is a meta site with the name \"{name}\" already.");
        }
    }

    private void Forget(Guid app)
    {
        lock (_lock)
        {
            foreach (var metaSite in _metaSites.Values)
            {
                metaSite.Apps.Remove(app);
            }
        }
    }
}
