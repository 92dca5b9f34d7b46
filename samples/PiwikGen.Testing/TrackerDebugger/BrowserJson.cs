using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>What a request tells of the device, the browser and the place of a visitor.</summary>
internal static class BrowserJson
{
    // The order counts: most browsers name others beside themselves.
    private static readonly (string Sign, string Code, string Name)[] Browsers =
        [("Edg/", "PS", "Microsoft Edge"), ("Firefox/", "FF", "Firefox"), ("Chrome/", "CH", "Chrome"), ("Safari/", "SF", "Safari")];

    private static readonly (string Sign, string Code, string Name, bool IsPhone)[] Systems =
    [
        ("Windows", "WIN", "Windows", false), ("Android", "AND", "Android", true), ("iPhone", "IOS", "iOS", true), ("Mac OS X", "MAC", "macOS", false), ("Linux", "LIN", "Linux", false),
    ];

    private static readonly (string Parameter, string Member)[] Plugins =
    [
        ("pdf", "plugin_pdf"), ("fla", "plugin_flash"), ("java", "plugin_java"), ("qt", "plugin_quicktime"), ("realp", "plugin_realplayer"),
        ("wma", "plugin_windowsmedia"), ("gears", "plugin_gears"), ("ag", "plugin_silverlight"), ("cookie", "plugin_cookie"), ("dir", "plugin_director"),
    ];

    public static void Add(JsonObject json, TrackingRequest request)
    {
        if (request["dda"] != "1")
        {
            AddBrowser(json, request.UserAgent);
        }

        foreach (var (parameter, member) in Plugins)
        {
            json[member] = request[parameter] == "1";
        }

        if (request["res"]?.Split('x') is [var width, var height] && ushort.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var wide)
            && ushort.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var high))
        {
            (json["resolution_width"], json["resolution_height"], json["resolution"]) = (wide, high, request["res"]);
        }

        json["location_ipv4"] = request.Ip;
        AddText(json, "location_country_iso_code", request["country"]?.ToUpperInvariant());
        AddText(json, "location_city_name", request["city"]);
        if (request["ts_n"] is { } library)
        {
            json["tracking_sources"] = new JsonArray(Source(library, request["ts_v"]));
        }
    }

    private static void AddBrowser(JsonObject json, string userAgent)
    {
        if (Browsers.FirstOrDefault(browser => userAgent.Contains(browser.Sign, StringComparison.Ordinal)) is { Sign: { } sign } browser)
        {
            json["browser_name"] = EventNames.Pair(browser.Code, browser.Name);
            AddText(json, "browser_version", VersionAfter(userAgent, sign == "Safari/" ? "Version/" : sign));
        }

        if (Systems.FirstOrDefault(system => userAgent.Contains(system.Sign, StringComparison.Ordinal)) is { Sign: not null } system)
        {
            json["operating_system"] = EventNames.Pair(system.Code, system.Name);
            json["device_type"] = system.IsPhone ? EventNames.Pair(1, "Smartphone") : EventNames.Pair(0, "Desktop");
        }
    }

    private static JsonObject Source(string library, string? version)
    {
        var source = new JsonObject { ["name"] = EventNames.Pair("", library), ["orig_name"] = library };
        AddText(source, "version", version);
        return source;
    }

    private static string? VersionAfter(string userAgent, string sign)
    {
        var place = userAgent.IndexOf(sign, StringComparison.Ordinal);
        return place < 0 ? null : userAgent[(place + sign.Length)..].Split(' ')[0];
    }

    private static void AddText(JsonObject json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json[name] = value;
        }
    }
}
