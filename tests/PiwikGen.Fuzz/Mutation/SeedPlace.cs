using System.Globalization;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Mutation;

/// <summary>A value in a document.</summary>
/// <param name="Node">The value.</param>
/// <param name="Parent">What it is a member or an item of; null for the document.</param>
/// <param name="Name">Its name there, or its number.</param>
internal sealed record SeedPlace(SpecNode Node, SeedPlace? Parent, string Name)
{
    private const int MaxPlaces = 20_000;

    /// <summary>How many values it is, itself included.</summary>
    public int Size { get; private set; } = 1;

    /// <summary>The reference that leads to it.</summary>
    public string Pointer
    {
        get
        {
            var parts = new Stack<string>();
            for (var place = this; place.Parent is not null; place = place.Parent)
            {
                parts.Push(place.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            }

            return "#" + string.Concat(parts.Select(static part => "/" + part));
        }
    }

    public static IReadOnlyList<SeedPlace> Of(SpecNode root)
    {
        var places = new List<SeedPlace> { new(root, null, "") };
        for (var index = 0; index < places.Count && places.Count < MaxPlaces; index++)
        {
            var place = places[index];
            foreach (var (name, value) in place.Node.Members)
            {
                places.Add(new SeedPlace(value, place, name));
            }

            var items = place.Node.Items;
            for (var item = 0; item < items.Length; item++)
            {
                places.Add(new SeedPlace(items[item], place, item.ToString(CultureInfo.InvariantCulture)));
            }
        }

        for (var index = places.Count - 1; index > 0; index--)
        {
            places[index].Parent!.Size += places[index].Size;
        }

        return places;
    }
}
