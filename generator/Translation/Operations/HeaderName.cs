namespace PiwikGen.Generator.Translation.Operations;

/// <summary>What the name of a header may be: a token of RFC 9110, section 5.6.2.</summary>
internal static class HeaderName
{
    private const string Signs = "!#$%&'*+-.^_`|~";

    public static bool IsToken(string name) => name.Length > 0 && name.All(static unit => unit is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' || Signs.IndexOf(unit) >= 0);
}
