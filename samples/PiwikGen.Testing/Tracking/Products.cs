using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Tracking;

/// <summary>Products of a cart or an order: lists of values on their way in, objects in the debugger.</summary>
internal static class Products
{
    private const int MostCategories = 5;

    public static bool IsProduct(JsonNode? product) => product is JsonArray { Count: > 0 } values && values[0]?.GetValueKind() == JsonValueKind.String;

    /// <summary>The products that a request names; null where it names none.</summary>
    public static JsonArray? Of(TrackingRequest request) => (request["ec_products"] ?? request["ec_items"]) is { } json
        ? new JsonArray([.. JsonNode.Parse(json)!.AsArray().Select(static product => Written(product!.AsArray()))])
        : null;

    private static JsonObject Written(JsonArray values)
    {
        var product = new JsonObject { ["sku"] = values[0]!.GetValue<string>() };
        if (At(values, 1) is { } name)
        {
            product["name"] = name.ToString();
        }

        var categories = At(values, 2) is JsonArray several ? several.Select(static category => category?.ToString()) : [At(values, 2)?.ToString()];
        foreach (var (place, category) in categories.Take(MostCategories).Index())
        {
            if (category is not null)
            {
                product["category" + (place + 1).ToString(CultureInfo.InvariantCulture)] = category;
            }
        }

        product["price"] = Number(At(values, 3));
        product["quantity"] = (long)Math.Min(uint.MaxValue, Number(At(values, 4), otherwise: 1));
        return product;
    }

    private static JsonNode? At(JsonArray values, int place) => place < values.Count ? values[place] : null;

    private static double Number(JsonNode? value, double otherwise = 0) =>
        double.TryParse(value?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : otherwise;
}
