using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Apps;

/// <summary>The apps of the account. What there is at the start is the same in every account.</summary>
internal sealed class AppStore
{
    private static readonly string[] Subjects = ["Shop", "Blog", "Docs", "Forum", "Careers", "Support", "Intranet", "Landing pages", "Newsroom"];
    private static readonly string[] Places = ["Europe", "America", "Asia", "Africa"];

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, StoredApp> _apps = [];
    private readonly EmbeddedAccountOptions _options;

    public AppStore(EmbeddedAccountOptions options)
    {
        _options = options;
        var founded = new DateTimeOffset(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < options.Apps; number++)
        {
            var id = new Guid(number + 1, 0x47, 0x44, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);
            var name = $"{Subjects[number % Subjects.Length]} {Places[number / Subjects.Length % Places.Length]}"
                + (number >= Subjects.Length * Places.Length ? " " + number.ToString(CultureInfo.InvariantCulture) : "");
            var address = $"https://app-{(number + 1).ToString(CultureInfo.InvariantCulture)}.example.com";
            _apps.Add(id, new StoredApp(id, AppSettings.Defaults(name, address), "web", founded.AddDays(number)));
        }
    }

    /// <summary>Raised after an app is gone: whoever keeps something of it lets go of it.</summary>
    public event Action<Guid>? Deleted;

    public string Organization => _options.Organization;

    public IReadOnlyList<StoredApp> All()
    {
        lock (_lock)
        {
            return [.. _apps.Values];
        }
    }

    public StoredApp Get(string id)
    {
        lock (_lock)
        {
            return Find(id);
        }
    }

    public StoredApp? Find(Guid id)
    {
        lock (_lock)
        {
            return _apps.GetValueOrDefault(id);
        }
    }

    public StoredApp Create(JsonObject attributes)
    {
        lock (_lock)
        {
            if (_apps.Count >= _options.AppLimit)
            {
                throw new RefusalException(409, "Apps limit reached", "The licence allows no more apps.", code: "apps.error.apps-limit-reached");
            }

            var id = Guid.TryParse(attributes["id"]?.ToString(), out var chosen) ? chosen : Guid.NewGuid();
            if (_apps.ContainsKey(id))
            {
                throw new RefusalException(400, $"App with id: \"{id}\" already exists", code: "error.default");
            }

            var app = new StoredApp(id, AppSettings.Create(attributes), AppSettings.TypeOf(attributes), Now());
            _apps.Add(id, app);
            return app;
        }
    }

    public void Change(string id, JsonObject attributes)
    {
        lock (_lock)
        {
            var app = Find(id);
            AppSettings.Apply(attributes, app.Settings);
            app.UpdatedAt = Now();
        }
    }

    public void Delete(string id)
    {
        Guid gone;
        lock (_lock)
        {
            gone = Find(id).Id;
            _apps.Remove(gone);
        }

        Deleted?.Invoke(gone);
    }

    private StoredApp Find(string id) => Guid.TryParse(id, out var known) && _apps.TryGetValue(known, out var app)
        ? app
        : throw new RefusalException(404, "Not found", $"There is no app with the id {id}.");

    private DateTimeOffset Now() => _options.TimeProvider.GetUtcNow();
}
