using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Apps;

/// <summary>One app.</summary>
internal sealed class StoredApp(Guid id, JsonObject settings, string type, DateTimeOffset addedAt)
{
    public Guid Id => id;

    public JsonObject Settings => settings;

    public string Type => type;

    public DateTimeOffset AddedAt { get; } = addedAt;

    public DateTimeOffset UpdatedAt { get; set; } = addedAt;

    public IEnumerable<string> Addresses => settings["urls"]!.AsArray().Select(static address => address?.ToString() ?? "");

    public string Name => settings["name"]!.GetValue<string>();
}
