using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.Cdp;

/// <summary>Audiences, profiles, activations and webhook imports as the API writes them.</summary>
internal static class CdpJson
{
    private const int ProfileVersion = 2;
    private static readonly TimeSpan LookedAtAgain = TimeSpan.FromDays(1);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    public static JsonObject Summary(CdpApp app, CdpAudience audience) => Made(new JsonObject
    {
        ["id"] = audience.Id.ToString(),
        ["app_id"] = app.Id.ToString(),
        ["name"] = audience.Name,
        ["description"] = audience.Description,
        ["membership_duration_days"] = audience.Days,
        ["version"] = audience.Version,
    }, audience.CreatedAt, audience.UpdatedAt);

    public static JsonObject Whole(CdpApp app, CdpAudience audience)
    {
        var (json, columns, definition) = (Summary(app, audience), app.ColumnsById(), audience.Definition.DeepClone().AsObject());
        foreach (var condition in definition["conditions"]!.AsArray().SelectMany(static group => group!["conditions"]!.AsArray()))
        {
            AddMeta(condition!.AsObject(), columns);
            foreach (var comparison in condition["condition"]!["conditions"] as JsonArray ?? [])
            {
                AddMeta(comparison!.AsObject(), columns);
            }
        }

        json["definition"] = definition;
        return json;
    }

    public static JsonObject Member(CdpProfile profile, CdpMembership member) => new()
    {
        ["profile_id"] = profile.Number,
        ["identifier"] = profile.UserIds.FirstOrDefault() ?? profile.CookieIds.FirstOrDefault() ?? profile.Id,
        ["is_user"] = profile.UserIds.Count > 0,
        ["joined_at"] = Time(member.JoinedAt),
        ["last_activity_at"] = Time(member.LastMatch),
    };

    public static JsonObject Profile(CdpApp app, CdpProfile profile)
    {
        var columns = app.ColumnsById();
        return new JsonObject
        {
            ["id"] = profile.Id,
            ["app_id"] = app.Id.ToString(),
            ["version"] = ProfileVersion,
            ["created_at"] = Time(profile.CreatedAt),
            ["updated_at"] = Time(profile.UpdatedAt),
            ["remind_at"] = Time(profile.UpdatedAt + LookedAtAgain),
            ["event_count"] = profile.Events.Count,
            ["broken"] = false,
            ["audiences"] = new JsonArray([.. profile.Memberships.Where(member => app.Audiences.Any(audience => audience.Id == member.Key.Audience)).Select(static member => new JsonObject
            {
                ["audience_id"] = member.Key.Audience.ToString(),
                ["audience_version"] = member.Key.Version,
                ["last_match_time"] = Time(member.Value.LastMatch),
                ["expired"] = member.Value.HasLeft,
            })]),
            ["activations_done"] = new JsonArray([.. profile.Sent.Distinct().Select(static activation => (JsonNode)activation.ToString())]),
            ["identifiers"] = new JsonObject { ["cookie_id"] = Texts(profile.CookieIds), ["user_id"] = Texts(profile.UserIds) },
            ["predefined_attributes"] = Values(ColumnOrigin.Predefined),
            ["custom_dimension_attributes"] = Values(ColumnOrigin.Dimension),
            ["custom_attributes"] = Values(ColumnOrigin.Custom),
        };

        JsonObject Values(ColumnOrigin origin) => new(profile.Values
            .Where(value => columns.GetValueOrDefault(value.Key)?.Origin == origin)
            .Select(static value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value.DeepClone())));
    }

    public static JsonObject Summary(CdpActivation activation)
    {
        var json = Made(new JsonObject { ["id"] = activation.Id.ToString() }, activation.CreatedAt, activation.UpdatedAt);
        foreach (var name in new[] { "type", "name", "status", "required_consents" })
        {
            json[name] = activation.Input[name]!.DeepClone();
        }

        return json;
    }

    public static JsonObject Whole(CdpApp app, CdpActivation activation)
    {
        var (json, columns) = (Summary(activation), app.ColumnsById());
        foreach (var (name, value) in activation.Input.Where(static member => member.Key != "audience_id"))
        {
            json[name] = value?.DeepClone();
        }

        foreach (var attribute in json["webhook_body_attributes"] as JsonArray ?? [])
        {
            AddMeta(attribute!.AsObject(), columns, "value");
        }

        if (activation.Audience is { } audience)
        {
            json["audience"] = new JsonObject { ["id"] = audience.ToString(), ["name"] = app.Audience(audience).Name };
        }

        return json;
    }

    public static JsonObject Import(CdpImport import)
    {
        var json = Made(new JsonObject { ["id"] = import.Id.ToString() }, import.CreatedAt, import.UpdatedAt);
        json.Remove("is_author");
        foreach (var (name, value) in import.Input)
        {
            json[name] = value!.DeepClone();
        }

        return json;
    }

    private static JsonObject Made(JsonObject json, DateTimeOffset createdAt, DateTimeOffset updatedAt)
    {
        json["author"] = new JsonObject { ["email"] = AccountOwner.Email };
        json["is_author"] = true;
        json["created_at"] = Time(createdAt);
        json["updated_at"] = Time(updatedAt);
        return json;
    }

    private static void AddMeta(JsonObject json, Dictionary<string, CdpColumn> columns, string idMember = "column_id")
    {
        if (json[idMember]?.GetValue<string>() is { } id && columns.TryGetValue(id, out var column))
        {
            json["column_meta"] = ColumnJson.Meta(column);
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);
}
