using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Json;

namespace PiwikGen.Testing.Tracking;

/// <summary>What parameters of tracking requests must be like. A request that breaks a rule is taken all the same, and makes a broken event.</summary>
internal static class ParameterRules
{
    private const double Anything = double.MaxValue;
    private const int LongestCustomText = 16384;
    private const int LongestContentText = 1024;
    private const int MostProducts = 100;

    private static readonly (string Parameter, double Least, double Most)[] Numbers =
    [
        ("e_v", 0, 100_000_000_000), ("search_count", 0, uint.MaxValue), ("h", 0, 23), ("m", 0, 59), ("s", 0, 59), ("lat", -90, 90), ("lon", -180, 180),
        ("revenue", -Anything, Anything), ("ec_st", -Anything, Anything), ("ec_tx", -Anything, Anything), ("ec_sh", -Anything, Anything), ("ec_dt", -Anything, Anything),
        ("_idvc", 0, int.MaxValue), ("_idts", 0, Anything), ("_viewts", 0, Anything), ("_ects", 0, Anything), ("gt_ms", 0, uint.MaxValue), ("ping", 1, 6),
        ("t_us", 0, ushort.MaxValue), ("t_ue", 0, ushort.MaxValue), ("t_rs", 0, ushort.MaxValue), ("t_re", 0, ushort.MaxValue), ("t_ss", 0, ushort.MaxValue),
        ("t_fs", 0, ushort.MaxValue), ("t_ds", 0, ushort.MaxValue), ("t_cs", 0, ushort.MaxValue), ("t_ce", 0, ushort.MaxValue), ("t_qs", 0, ushort.MaxValue),
        ("t_as", 0, ushort.MaxValue), ("t_ae", 0, ushort.MaxValue), ("t_dl", 0, ushort.MaxValue), ("t_di", 0, 16777215), ("t_ls", 0, 16777215),
        ("t_le", 0, 16777215), ("t_dc", 0, 16777215), ("t_ee", 0, 16777215),
    ];

    private static readonly (string Parameter, int Digits)[] Hexadecimal = [("_id", 16), ("cid", 16), ("pv_id", 6)];

    private static readonly (string Parameter, int Longest)[] Texts =
    [
        ("e_c", LongestCustomText), ("e_a", LongestCustomText), ("e_n", LongestCustomText),
        ("c_n", LongestContentText), ("c_p", LongestContentText), ("c_t", LongestContentText), ("c_i", LongestContentText),
    ];

    private static readonly string[] Addresses = ["url", "urlref", "link", "download"];

    private static readonly string[] ShopEvents = ["order", "cart-update", "product-detail-view", "add-to-cart", "remove-from-cart"];

    /// <summary>What is wrong with a request; null where nothing is.</summary>
    public static string? Broken(TrackingRequest request) =>
        BrokenAddress(request) ?? BrokenText(request) ?? BrokenNumber(request) ?? BrokenJson(request) ?? BrokenEvent(request);

    public static bool TryTime(string text, out DateTimeOffset time)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            time = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return true;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, Utc, out time);
    }

    private static string? BrokenAddress(TrackingRequest request)
    {
        var wrong = Addresses.FirstOrDefault(parameter => request[parameter] is { Length: > 0 } address && !IsAddress(address));
        return wrong is null ? null : $"{wrong}: the address has no host.";
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeMailto || address.Host.Length > 0);

    private static string? BrokenText(TrackingRequest request)
    {
        foreach (var (parameter, digits) in Hexadecimal)
        {
            if (request[parameter] is { } text && (text.Length != digits || !text.All(char.IsAsciiHexDigit)))
            {
                return $"{parameter}: must be {digits.ToString(CultureInfo.InvariantCulture)} hexadecimal digits.";
            }
        }

        foreach (var (parameter, longest) in Texts)
        {
            if (request[parameter] is { } text && (text.Length == 0 || text.Length > longest))
            {
                return $"{parameter}: must have from 1 to {longest.ToString(CultureInfo.InvariantCulture)} characters.";
            }
        }

        return request["cdt"] is { } time && !TryTime(time, out _) ? "cdt: must be seconds since 1970 or a time such as 2026-02-24 15:34:48." : null;
    }

    private static string? BrokenNumber(TrackingRequest request)
    {
        foreach (var (parameter, least, most) in Numbers)
        {
            if (request[parameter] is { } text
                && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most))
            {
                return $"{parameter}: must be a number{(most == Anything ? "" : string.Create(CultureInfo.InvariantCulture, $" from {least} to {most}"))}.";
            }
        }

        return null;
    }

    private static string? BrokenJson(TrackingRequest request)
    {
        foreach (var parameter in new[] { "cvar", "_cvar" })
        {
            if (request[parameter] is { } variables && SentJson.ParseOrNull(variables) is not JsonObject)
            {
                return $"{parameter}: must be an object in JSON.";
            }
        }

        if (request["search_cats"] is { } categories && SentJson.ParseOrNull(categories) is not JsonArray)
        {
            return "search_cats: must be a list in JSON.";
        }

        return (request["ec_products"] ?? request["ec_items"]) is { } products
            && (SentJson.ParseOrNull(products) is not JsonArray { Count: <= MostProducts } list || !list.All(Products.IsProduct))
            ? "ec_products: must be a list in JSON of at most 100 products, each a list that begins with its SKU."
            : null;
    }

    private static string? BrokenEvent(TrackingRequest request)
    {
        if (request["e_t"] is { } type && !ShopEvents.Contains(type))
        {
            return "e_t: is no event of a shop.";
        }

        if (request["e_t"] == "order" && !request.Has("ec_id"))
        {
            return "ec_id: an order needs an id.";
        }

        return request.Has("e_c") == request.Has("e_a") ? null : "e_a: a custom event needs a category and an action.";
    }
}
