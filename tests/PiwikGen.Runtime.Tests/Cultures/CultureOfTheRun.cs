using System.Globalization;
using System.Runtime.CompilerServices;

namespace PiwikGen.Runtime.Tests.Cultures;

/// <summary>All tests run under the culture that an environment variable names; without it under that of the machine.</summary>
internal static class CultureOfTheRun
{
    public const string Variable = "PIWIKGEN_TEST_CULTURE";

    public static string? Name => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : null;

#pragma warning disable CA2255 // Tests are started by a runner, which knows no other place that comes before them all.
    [ModuleInitializer]
    internal static void Set()
    {
        if (Name is { } name)
        {
            var culture = new CultureInfo(name);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);
        }
    }
#pragma warning restore CA2255
}
