using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>A webhook import: which key of what comes in names the profile, and which fill which attributes.</summary>
internal sealed class CdpImport(Guid id, JsonObject input, DateTimeOffset createdAt)
{
    public Guid Id => id;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public JsonObject Input { get; set; } = input;

    public bool IsActive => Input["status"]!.GetValue<string>() == "active";

    /// <summary>Whether it knows which profile to fill with what, which it must before it can be active.</summary>
    public bool IsReady => Input["identifiers"] is JsonObject { Count: 1 } && Input["attributes"] is JsonObject { Count: > 0 };

    public void Switch(bool isActive, DateTimeOffset now)
    {
        Input["status"] = isActive ? "active" : "inactive";
        UpdatedAt = now;
    }
}
