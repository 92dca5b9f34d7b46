namespace PiwikGen.Fuzz.Targets;

internal static class FuzzTargets
{
    public static IFuzzTarget Of(FuzzTarget target) => target switch
    {
        FuzzTarget.Reader => new ReaderTarget(),
        FuzzTarget.Naming => new NamingTarget(),
        _ => new SourceTarget(),
    };
}
