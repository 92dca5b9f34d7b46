using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>An audience: profiles that meet a condition of each group, and stay for some days after they last did.</summary>
internal sealed class CdpAudience(Guid id, JsonObject input, DateTimeOffset createdAt)
{
    public Guid Id => id;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; private set; } = createdAt;

    public int Version { get; private set; } = 1;

    public string Name => Input["name"]!.GetValue<string>();

    public string Description => Input["description"]!.GetValue<string>();

    public int Days => (int)ColumnValues.Number(Input["membership_duration_days"]!);

    public JsonObject Definition => Input["definition"]!.AsObject();

    private JsonObject Input { get; set; } = input;

    /// <summary>Puts something else in its place. Only another definition or duration is another version.</summary>
    public void Replace(JsonObject replacement, DateTimeOffset now)
    {
        var isSame = JsonNode.DeepEquals(Input["definition"], replacement["definition"])
            && JsonNode.DeepEquals(Input["membership_duration_days"], replacement["membership_duration_days"]);
        Version += isSame ? 0 : 1;
        (Input, UpdatedAt) = (replacement, now);
    }
}
