namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>The names of an object's properties, in their order: settled once, for whoever asks for them.</summary>
internal static class PropertyNames
{
    public static IReadOnlyList<string> Of(ObjectShape shape) => shape.PropertyNames ??= Settle(shape);

    // What a base declares has the name that it has there; what the class adds must differ from it.
    private static List<string> Settle(ObjectShape shape)
    {
        var inherited = shape.Properties
            .Select(property => Inheritance.OwnerOf(shape, property.WireName) is { } owner ? Of(owner.Owner)[owner.Index] : null)
            .ToList();
        var own = MemberNames.OfObject(
            shape.Representative.Name,
            shape.Properties.Where((_, i) => inherited[i] is null).Select(static property => property.WireName).ToList(),
            inherited.OfType<string>());
        var next = 0;
        return inherited.Select(name => name ?? own[next++]).ToList();
    }
}
