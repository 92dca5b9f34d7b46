namespace PiwikGen.Generator.Emission.Types;

/// <summary>Members that emitted types have besides those of the document; the naming stage keeps them free.</summary>
internal static class PropertyNames
{
    public const string AdditionalProperties = "AdditionalProperties";
}
