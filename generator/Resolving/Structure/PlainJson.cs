using System.Text.Json.Nodes;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Structure;

/// <summary>Values that are passed on as they are: extensions, and the names and scopes of security requirements.</summary>
internal static class PlainJson
{
    // Code samples and the like are for documentation sites, not for clients.
    private const int Deepest = 8;
    private const int Largest = 2_000;

    public static bool IsSmall(SpecNode node)
    {
        var left = Largest;
        return Counts(node, 0, ref left);
    }

    /// <summary>The value; call it for small ones only.</summary>
    public static JsonNode? Of(SpecNode node)
    {
        switch (node.Kind)
        {
            case SpecNodeKind.Object:
                var members = new JsonObject();
                foreach (var (name, value) in node.Members)
                {
                    members[name] = Of(value);
                }

                return members;
            case SpecNodeKind.Array:
                return new JsonArray(node.Items.Select(Of).ToArray());
            case SpecNodeKind.Null:
                return null;
            case SpecNodeKind.Boolean:
                return JsonValue.Create(node.Text == "true");
            case SpecNodeKind.Number when long.TryParse(node.Text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var whole):
                return JsonValue.Create(whole);
            default:
                return JsonValue.Create(node.Text);
        }
    }

    private static bool Counts(SpecNode node, int depth, ref int left)
    {
        if (depth > Deepest || --left < 0)
        {
            return false;
        }

        foreach (var item in node.Items)
        {
            if (!Counts(item, depth + 1, ref left))
            {
                return false;
            }
        }

        foreach (var (_, value) in node.Members)
        {
            if (!Counts(value, depth + 1, ref left))
            {
                return false;
            }
        }

        return true;
    }
}
