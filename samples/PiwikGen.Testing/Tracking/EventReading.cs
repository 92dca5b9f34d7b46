using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Tracking;

/// <summary>Reads of a request that breaks no rule what kind of event it is, and what the event says.</summary>
internal static class EventReading
{
    private static readonly (string Parameter, string Member)[] Texts =
    [
        ("link", "outlink_url"), ("download", "download_url"), ("search", "search_keyword"), ("search_cat", "search_category"), ("e_c", "custom_event_category"),
        ("e_a", "custom_event_action"), ("e_n", "custom_event_name"), ("c_n", "content_name"), ("c_p", "content_piece"), ("c_t", "content_target"), ("ec_id", "order_id"),
    ];

    private static readonly (string Parameter, string Member)[] Amounts =
    [
        ("e_v", "custom_event_value"), ("ec_st", "revenue_subtotal"), ("ec_tx", "revenue_tax"), ("ec_sh", "revenue_shipping"), ("ec_dt", "revenue_discount"),
    ];

    private static readonly (string Parameter, string Member)[] Counts =
    [
        ("search_count", "search_results_count"), ("gt_ms", "page_generation_time"),
        ("t_us", "timing_unload_start"), ("t_ue", "timing_unload_end"), ("t_rs", "timing_redirect_start"), ("t_re", "timing_redirect_end"),
        ("t_ss", "timing_secure_start"), ("t_fs", "timing_fetch_start"), ("t_ds", "timing_lookup_start"), ("t_cs", "timing_connect_start"),
        ("t_ce", "timing_connect_end"), ("t_qs", "timing_request_start"), ("t_as", "timing_response_start"), ("t_ae", "timing_response_end"),
        ("t_dl", "timing_dom_loading"), ("t_di", "timing_dom_interactive"), ("t_ls", "timing_content_start"), ("t_le", "timing_content_end"),
        ("t_dc", "timing_dom_complete"), ("t_ee", "timing_event_end"),
    ];

    public static EventKind KindOf(TrackingRequest request) => OfPing(request) ?? OfShop(request) ?? request switch
    {
        _ when request.Has("idgoal") => EventKind.GoalConversion,
        _ when request.Has("link") => EventKind.Outlink,
        _ when request.Has("download") => EventKind.Download,
        _ when request.Has("search") => EventKind.Search,
        _ when request.Has("c_i") => EventKind.ContentInteraction,
        _ when request.Has("c_n") => EventKind.ContentImpression,
        _ when request.Has("e_c") => EventKind.CustomEvent,
        _ => EventKind.PageView,
    };

    public static JsonObject MembersOf(TrackingRequest request, EventKind kind)
    {
        var members = new JsonObject();
        foreach (var (parameter, member) in Texts.Where(text => request.Has(text.Parameter)))
        {
            members[member] = request[parameter];
        }

        foreach (var (parameter, member) in Amounts.Where(amount => request.Has(amount.Parameter)))
        {
            members[member] = Number(request[parameter]);
        }

        foreach (var (parameter, member) in Counts.Where(count => request.Has(count.Parameter)))
        {
            members[member] = (long)Number(request[parameter]);
        }

        AddVariables(request, members);
        AddShop(request, kind, members);
        return members;
    }

    private static EventKind? OfPing(TrackingRequest request) => request["ping"] switch
    {
        "1" or "2" or "3" => EventKind.Heartbeat,
        "4" => EventKind.Deanonymization,
        "5" => EventKind.PagePerformance,
        "6" => EventKind.CustomPing,
        _ => null,
    };

    private static EventKind? OfShop(TrackingRequest request) => (request["e_t"], request["idgoal"]) switch
    {
        ("order", _) => EventKind.EcommerceConversion,
        ("cart-update", _) => EventKind.CartUpdate,
        ("product-detail-view", _) => EventKind.ProductDetailView,
        ("add-to-cart", _) => EventKind.AddToCart,
        ("remove-from-cart", _) => EventKind.RemoveFromCart,
        (_, "0") => request.Has("ec_id") ? EventKind.EcommerceConversion : EventKind.CartUpdate,
        _ => request.Has("ec_id") ? EventKind.EcommerceConversion : null,
    };

    private static void AddVariables(TrackingRequest request, JsonObject members)
    {
        if (request["search_cats"] is { } categories && JsonNode.Parse(categories) is JsonArray { Count: > 0 } several)
        {
            members["search_category"] = string.Join(", ", several.Select(static category => category?.ToString()));
        }

        if (request["cvar"] is { } json && JsonNode.Parse(json) is JsonObject variables)
        {
            CustomVariables.Add(variables, "event", members);
        }
    }

    private static void AddShop(TrackingRequest request, EventKind kind, JsonObject members)
    {
        var revenue = Number(request["revenue"]);
        if (Products.Of(request) is { } products)
        {
            members["item_count"] = Math.Min(ushort.MaxValue, products.Sum(static product => product!["quantity"]!.GetValue<long>()));
            members["items"] = products;
            members["products"] = products.DeepClone();
        }

        if (kind == EventKind.EcommerceConversion)
        {
            members["revenue"] = revenue;
        }
        else if (kind == EventKind.CartUpdate)
        {
            members["lost_revenue"] = revenue;
        }
        else if (kind == EventKind.GoalConversion && request.Has("revenue"))
        {
            members["goal_revenue"] = revenue;
        }
    }

    private static double Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
