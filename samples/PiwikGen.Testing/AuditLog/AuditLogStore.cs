using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.AuditLog;

/// <summary>The audit log of the account. The entries of the first months are the same in every account.</summary>
internal sealed class AuditLogStore
{
    private const int AtTheStart = 240;

    private static readonly string[] Types = ["app.edited", "app.changed.urls", "user.edited", "permission.user_group.changed.app", "app.edited", "tag.edited"];

    private readonly Lock _lock = new();
    private readonly List<StoredEntry> _entries = [];

    public AuditLogStore(AppStore apps, UserStore users)
    {
        var (everyApp, everyone) = (apps.All(), users.All());
        foreach (var user in everyone)
        {
            Furnish(user.AddedAt, "user.added", user.Id, new JsonObject { ["email"] = user.Email }, users.Me);
        }

        foreach (var app in everyApp)
        {
            Furnish(app.AddedAt, "app.added", app.Id, new JsonObject { ["id"] = app.Id.ToString(), ["name"] = app.Name }, users.Me);
        }

        var time = new DateTimeOffset(2024, 5, 13, 8, 0, 0, TimeSpan.Zero);
        for (var number = _entries.Count; number < AtTheStart; number++)
        {
            var type = Types[number % Types.Length];
            var subject = everyApp.Count > 0 && type != "user.edited" ? everyApp[number * 7 % everyApp.Count].Id : everyone[number % everyone.Count].Id;

            // Some share a second, as in life: whoever pages by time has to live with that.
            time = number % 4 == 0 ? time : time.AddHours(number % 9 + 1);
            Furnish(time, type, subject, new JsonObject { ["id"] = subject.ToString() }, everyone[number * 5 % everyone.Count]);
        }
    }

    public IReadOnlyList<StoredEntry> All()
    {
        lock (_lock)
        {
            return [.. _entries];
        }
    }

    public void Add(StoredEntry entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
        }
    }

    private void Furnish(DateTimeOffset time, string type, Guid subject, JsonObject payload, StoredUser author)
    {
        var number = _entries.Count + 1;
        var id = new Guid(number, 0x4155, 0x4c10, 0x9e, 0x50, 0, 0, 0, 0, 0, 1);

        // 198.51.100.0/24 is set aside for examples (RFC 5737).
        var ip = number % 10 == 0 ? null : "198.51.100." + (number * 13 % 250 + 1).ToString(CultureInfo.InvariantCulture);
        _entries.Add(new StoredEntry(id, time, type, subject, payload, author.Id, author.Email, ip));
    }
}
