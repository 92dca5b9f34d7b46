using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Structure;

/// <summary>What kinds of values are called in messages.</summary>
internal static class KindName
{
    public static string Of(SpecNodeKind kind) => kind switch
    {
        SpecNodeKind.Null => "null",
        SpecNodeKind.Boolean => "a boolean",
        SpecNodeKind.Number => "a number",
        SpecNodeKind.String => "a string",
        SpecNodeKind.Array => "a list",
        _ => "an object",
    };
}
