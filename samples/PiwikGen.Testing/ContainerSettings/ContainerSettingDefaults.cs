using System.Text.Json.Nodes;

namespace PiwikGen.Testing.ContainerSettings;

/// <summary>The container settings there are, and what they are where nobody set them.</summary>
internal sealed class ContainerSettingDefaults(string organization)
{
    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal)
    {
        ["automatic_scroll_tracking"] = new JsonObject { ["is_enabled"] = false, ["thresholds"] = new JsonArray(25, 50, 75, 100) },
        ["spa_tracking"] = Off(),
        ["fpc"] = Off(),
        ["tracking_domain"] = $"{organization}.example.com",
        ["static_resources_domain"] = $"{organization}.containers.example.com",
        ["container_js_path"] = "/{{ app_id }}.js",
        ["tracking_script_path"] = "/ppms.js",
        ["tracking_endpoint_path"] = "/ppms.php",
    };

    public IEnumerable<string> Names => _values.Keys;

    public JsonNode this[string name] => _values[name];

    public bool Has(string name) => _values.ContainsKey(name);

    private static JsonObject Off() => new() { ["is_enabled"] = false };
}
