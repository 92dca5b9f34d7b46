using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>What an app has at the start: two dozen people, who did this and that within the last weeks, two audiences, an activation, a webhook import.</summary>
internal static class FirstProfiles
{
    private const int People = 24;

    private static readonly string[] Countries = ["Poland", "Germany", "France", "Netherlands"];
    private static readonly string[] Sources = ["direct / direct", "search.example.net / organic", "letter / email"];
    private static readonly string[] Pages = ["/", "/catalogue", "/news", "/contact", "/order"];

    public static CdpApp Of(Guid id, Func<IEnumerable<CdpColumn>> dimensions, DateTimeOffset start)
    {
        var app = new CdpApp(id, dimensions);
        for (var number = 1; number <= People; number++)
        {
            AddPerson(app, number, start);
        }

        var buyers = new CdpAudience(Id(id, 0x0a01), Audience("Buyers", "People who bought something.", Profile("total_revenue", "gt", 0)), start.AddDays(-90));
        var readers = new CdpAudience(Id(id, 0x0a02), Audience("Readers", "People who read the news twice within a week.", Event("event_url", "ends_with", "/news", times: 2, days: 7)), start.AddDays(-60));
        app.Audiences.AddRange([buyers, readers]);
        app.Activations.Add(new CdpActivation(Id(id, 0x0c01), Activation(buyers.Id), start.AddDays(-30)));
        app.Imports.Add(new CdpImport(Id(id, 0x0e01), Import(), start.AddDays(-30)));
        return app;
    }

    private static void AddPerson(CdpApp app, int number, DateTimeOffset start)
    {
        var profile = app.Profiles.Create(start.AddDays(-120 + number));
        app.Profiles.Name(profile, "cookie_id", (0x5eed_0000_0000_0000UL + (ulong)number).ToString("x16", CultureInfo.InvariantCulture));
        if (number % 2 == 0)
        {
            app.Profiles.Name(profile, "user_id", $"customer-{number.ToString(CultureInfo.InvariantCulture)}");
        }

        for (var visit = 0; visit <= number % 5; visit++)
        {
            Visit(app, profile, number, visit, start.AddDays(-(number % 9) - (3 * visit)).AddHours(-1));
        }

        app.Fill(profile, "analytics.location_country_name", Countries[number % Countries.Length], start);
        app.Fill(profile, "analytics.device_type", number % 3 == 0 ? "Smartphone" : "Desktop", start);
        app.Fill(profile, "analytics.location_ipv4", $"192.0.2.{number.ToString(CultureInfo.InvariantCulture)}", start);
        app.Fill(profile, "analytics.consents", "analytics", start);
        if (number % 4 == 0)
        {
            app.Fill(profile, "analytics.consents", "marketing_automation", start);
            app.Fill(profile, "customer_tier", number % 8 == 0 ? "gold" : "silver", start);
            app.Fill(profile, "loyalty_points", 10 * number, start);
        }

        profile.Events.Sort(static (left, right) => left.Time.CompareTo(right.Time));
        profile.UpdatedAt = profile.Events[^1].Time;
    }

    private static void Visit(CdpApp app, CdpProfile profile, int number, int visit, DateTimeOffset time)
    {
        app.Fill(profile, "analytics.session_count", 1, time);
        app.Fill(profile, "analytics.source_medium", Sources[(number + visit) % Sources.Length], time);
        app.Fill(profile, "analytics.server_time", CdpJson.Time(time), time);
        foreach (var (index, page) in Pages.Take(2 + ((number + visit) % 3)).Index())
        {
            profile.Events.Add(new CdpEvent(time.AddMinutes(index), new Dictionary<string, JsonNode>(StringComparer.Ordinal)
            {
                ["event_url"] = "https://app.example.com" + page,
                ["event_title"] = page == "/" ? "Home" : page[1..],
            }));
        }

        if ((number + visit) % 6 == 0)
        {
            var revenue = 20.5 + number;
            app.Fill(profile, "analytics.revenue", revenue, time);
            profile.Events.Add(new CdpEvent(time.AddMinutes(5), new Dictionary<string, JsonNode>(StringComparer.Ordinal)
            {
                ["event_url"] = "https://app.example.com/order",
                ["revenue"] = revenue,
            }));
        }
    }

    private static JsonObject Audience(string name, string description, JsonObject condition) => new()
    {
        ["name"] = name,
        ["description"] = description,
        ["membership_duration_days"] = 90,
        ["definition"] = new JsonObject
        {
            ["operator"] = "and",
            ["conditions"] = new JsonArray(new JsonObject { ["operator"] = "or", ["conditions"] = new JsonArray(condition) }),
        },
    };

    private static JsonObject Profile(string column, string operation, JsonNode value) => new()
    {
        ["condition_type"] = "profile",
        ["column_id"] = column,
        ["condition"] = Compared(operation, value),
    };

    private static JsonObject Event(string column, string operation, JsonNode value, int times, int days) => new()
    {
        ["condition_type"] = "event",
        ["times"] = new JsonObject { ["operator"] = "gte", ["value"] = times },
        ["during"] = new JsonObject { ["seconds"] = days * 86400, ["unit"] = "days" },
        ["condition"] = new JsonObject
        {
            ["operator"] = "and",
            ["conditions"] = new JsonArray(new JsonObject { ["column_id"] = column, ["condition"] = Compared(operation, value) }),
        },
    };

    private static JsonObject Compared(string operation, JsonNode value) => new() { ["operator"] = operation, ["value"] = value };

    private static JsonObject Activation(Guid audience) => new()
    {
        ["type"] = "webhook",
        ["name"] = "Thank buyers",
        ["description"] = "Tells the shop who bought something.",
        ["status"] = "inactive",
        ["trigger"] = "onjoin",
        ["audience_id"] = audience.ToString(),
        ["required_consents"] = new JsonArray("marketing_automation"),
        ["multiple"] = false,
        ["multiple_user_ids"] = true,
        ["webhook_url"] = "https://shop.example.com/hooks/buyers",
        ["webhook_body_attributes"] = new JsonArray(new JsonObject { ["key"] = "revenue", ["value"] = "total_revenue" }),
        ["webhook_body_template"] = """{"revenue": "{{total_revenue}}"}""",
    };

    private static JsonObject Import() => new()
    {
        ["name"] = "Customers of the shop",
        ["status"] = "active",
        ["identifiers"] = new JsonObject { ["customer"] = "user_id" },
        ["attributes"] = new JsonObject { ["tier"] = "customer_tier", ["points"] = "loyalty_points" },
        ["test_request_body"] = """{"customer": "customer-2", "tier": "silver", "points": 10}""",
    };

    // The second group of an id tells what it is; the rest is the app's.
    private static Guid Id(Guid app, short kind)
    {
        var bytes = app.ToByteArray();
        return new Guid(BitConverter.ToInt32(bytes), kind, 1, bytes[8..]);
    }
}
