using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Types;

/// <summary>The declared C# type of a property: the truth table of required and nullable.</summary>
internal static class PropertyTypes
{
    public static string Of(PropertyModel property) => property.Presence switch
    {
        Presence.Required => property.Type.CSharp,
        Presence.Optional => property.Type.OrNull().CSharp,
        _ => $"{RuntimeNames.Optional}<{property.Type.OrNull().CSharp}>",
    };
}
