using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>An activation: profiles are sent on as they join or leave an audience.</summary>
internal sealed class CdpActivation(Guid id, JsonObject input, DateTimeOffset createdAt)
{
    public Guid Id => id;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    /// <summary>What was sent to create or replace it.</summary>
    public JsonObject Input { get; set; } = input;

    public string Trigger => Input["trigger"]!.GetValue<string>();

    public bool IsActive => Input["status"]!.GetValue<string>() == "active";

    /// <summary>Null once the audience is deleted.</summary>
    public Guid? Audience => Guid.TryParse(Input["audience_id"]?.GetValue<string>(), out var known) ? known : null;

    public void Switch(bool isActive, DateTimeOffset now)
    {
        Input["status"] = isActive ? "active" : "inactive";
        UpdatedAt = now;
    }

    public void LoseAudience(DateTimeOffset now)
    {
        Input.Remove("audience_id");
        Switch(isActive: false, now);
    }

    /// <summary>Sends a profile on, where it may be sent.</summary>
    public void Send(CdpProfile profile)
    {
        var consents = profile.Values.GetValueOrDefault("consents") as JsonArray ?? [];
        if (IsActive
            && (Input["multiple"]!.GetValue<bool>() || !profile.Sent.Contains(Id))
            && (Input["multiple_user_ids"]!.GetValue<bool>() || profile.UserIds.Count <= 1)
            && Input["required_consents"]!.AsArray().All(required => consents.Any(given => JsonNode.DeepEquals(given, required))))
        {
            profile.Sent.Add(Id);
        }
    }
}
