namespace PiwikGen.Generator.Emission;

/// <summary>The version that emitted code names as its maker.</summary>
internal static class GeneratorVersion
{
    // Major and minor only: a patch of the generator that changes nothing must not change a byte of its output.
    public static readonly string Value = typeof(GeneratorVersion).Assembly.GetName().Version.ToString(2);
}
