using System.Text.Json.Nodes;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>Pairs of a number or code and the name that it stands for, as the debugger writes them.</summary>
internal static class EventNames
{
    public static JsonArray Of(EventKind kind) => Pair((int)kind, kind switch
    {
        EventKind.PageView => "Page view",
        EventKind.CustomEvent => "Custom event",
        EventKind.ContentImpression => "Content impression",
        EventKind.ContentInteraction => "Content interaction",
        EventKind.GoalConversion => "Goal conversion",
        EventKind.EcommerceConversion => "Ecommerce conversion",
        EventKind.CustomPing => "Custom ping",
        EventKind.CartUpdate => "Cart update",
        EventKind.Broken => "Broken event",
        EventKind.Excluded => "Excluded event",
        EventKind.PagePerformance => "Page performance",
        EventKind.ProductDetailView => "Product detail view",
        EventKind.AddToCart => "Add to cart",
        EventKind.RemoveFromCart => "Remove from cart",
        _ => kind.ToString(),
    });

    public static JsonArray Pair(int number, string name) => new(number, name);

    public static JsonArray Pair(string code, string name) => new(code, name);
}
