using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation;

/// <summary>Names for all types of a document at once: named schemas first, then inline ones by title or place.</summary>
internal static class TypeNames
{
    public static IReadOnlyList<string> Of(IReadOnlyList<NamedShape> shapes, IEnumerable<string> reserved, string @namespace)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var requests = shapes.Select(shape => Request(shape, keys)).ToList();
        var last = @namespace.Substring(@namespace.LastIndexOf('.') + 1);
        var names = NameScope.Types([.. reserved, last]).Settle(requests);
        return requests.Select(request => names[request.Key].ToString()).ToList();
    }

    private static NameRequest Request(NamedShape shape, Dictionary<string, int> keys)
    {
        var isComponent = shape.ComponentName is not null;
        var places = shape.PlaceNames.Select(place => NameOf(shape, place.Text)).Distinct().ToList();
        var key = (isComponent ? "schema:" : "inline:") + (shape.ComponentName ?? shape.PlaceNames.Min.Text);
        keys.TryGetValue(key, out var count);
        keys[key] = count + 1;
        return new NameRequest(
            count == 0 ? key : $"{key}#{count}",
            shape.ComponentName ?? shape.PlaceNames.Min.Text,
            isComponent ? NameOf(shape, shape.ComponentName!) : places[0],
            isComponent ? 0 : 1,
            isComponent ? null : places.Skip(1).ToList());
    }

    // A type cannot have the name of one of its members (CS0542).
    private static Identifier NameOf(NamedShape shape, string raw)
    {
        var name = Identifier.Type(raw);
        var isMember = ReservedNames.Members.Contains(name.Name)
            || (shape is ObjectShape ? name.Name == ReservedNames.AdditionalProperties : name.Name is "Value" or "Match");
        return isMember ? name.With("Model") : name;
    }
}
