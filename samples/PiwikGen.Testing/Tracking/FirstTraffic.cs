using PiwikGen.Testing.Apps;

namespace PiwikGen.Testing.Tracking;

/// <summary>What happened on each app within the last minutes before the account started: three visits, with one event that is broken and one that does not count.</summary>
internal static class FirstTraffic
{
    private const string Desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
    private const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
    private const string Bot = "Mozilla/5.0 (compatible; ExampleBot/2.1; +https://bot.example.com)";

    // The documentation's addresses (RFC 5737): nobody has them.
    private static readonly (int SecondsAgo, string Visitor, string Ip, string UserAgent, (string Name, string Value)[] Parameters)[] Visits =
    [
        (1080, "4f1c2d3e5a6b7c81", "192.0.2.17", Desktop, [("path", "/"), ("action_name", "Home"), ("urlref", "https://search.example.net/?q=shop"), ("res", "1920x1080")]),
        (1020, "4f1c2d3e5a6b7c81", "192.0.2.17", Desktop, [("path", "/catalogue"), ("action_name", "Catalogue"), ("search", "garden chair"), ("search_count", "12")]),
        (900, "4f1c2d3e5a6b7c81", "192.0.2.17", Desktop, [("path", "/catalogue/chairs"), ("action_name", "Chairs"), ("dimension1", "private")]),
        (780, "4f1c2d3e5a6b7c81", "192.0.2.17", Desktop, [("path", "/order"), ("action_name", "Order"), ("e_c", "Order"), ("e_a", "payment-chosen"), ("e_n", "invoice"), ("e_v", "1")]),
        (720, "4f1c2d3e5a6b7c81", "192.0.2.17", Desktop, [
            ("path", "/order"), ("action_name", "Order"), ("e_t", "order"), ("ec_id", "R-1001"), ("revenue", "138.50"), ("ec_st", "120"), ("ec_tx", "13.50"), ("ec_sh", "5"),
            ("ec_products", """[["chair-7","Garden chair",["Garden","Chairs"],60,2]]""")]),
        (700, "4f1c2d3e5a6b7c81", "192.0.2.17", Desktop, [("path", "/order/thank-you"), ("action_name", "Thank you")]),
        (600, "b7a6958473625140", "198.51.100.23", Phone, [("path", "/news?utm_source=letter&utm_medium=email&utm_campaign=spring"), ("action_name", "News"), ("uid", "reader@example.com")]),
        (480, "b7a6958473625140", "198.51.100.23", Phone, [("path", "/news"), ("action_name", "News"), ("e_c", "Form"), ("e_a", "newsletter-signup")]),
        (420, "b7a6958473625140", "198.51.100.23", Phone, [("path", "/news"), ("action_name", "News"), ("e_c", "Video"), ("e_a", "play"), ("e_v", "ninety")]),
        (300, "0123456789abcdef", "203.0.113.5", Bot, [("path", "/"), ("action_name", "Home")]),
    ];

    public static IEnumerable<TrackingRequest> Of(StoredApp app, DateTimeOffset now)
    {
        var address = app.Settings["urls"]![0]!.GetValue<string>();
        return Visits.Index().Select(visit => Request(app, address, now, visit.Index, visit.Item));
    }

    private static TrackingRequest Request(
        StoredApp app, string address, DateTimeOffset now, int number, (int SecondsAgo, string Visitor, string Ip, string UserAgent, (string Name, string Value)[] Parameters) visit)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["idsite"] = app.Id.ToString(), ["rec"] = "1", ["_id"] = visit.Visitor };
        foreach (var (name, value) in visit.Parameters)
        {
            var (parameter, sent) = name == "path" ? ("url", address + value) : (name, value);
            parameters[parameter] = sent;
        }

        var appPart = BitConverter.ToInt32(app.Id.ToByteArray());
        return new TrackingRequest(
            new Guid(appPart, 0x109, (short)(number + 1), 0x8a, 0x10, 0, 0, 0, 0, 0, 1),
            now.AddSeconds(-visit.SecondsAgo),
            visit.Ip,
            "https",
            "GET",
            "account.example.com",
            [new("Host", "account.example.com"), new("User-Agent", visit.UserAgent), new("Accept-Language", "en-GB,en;q=0.8")],
            parameters);
    }
}
