using System.Globalization;
using System.Reflection;

namespace PiwikGen.Runtime.Tests;

/// <summary>The tests run on the framework that they say they do.</summary>
public sealed class TestedFrameworkTests
{
    [Fact]
    public void The_framework_of_the_run_is_the_one_that_was_built_for_and_not_a_newer_one()
    {
        var built = typeof(TestedFrameworkTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "TestedFramework").Value!;

        Assert.Equal(built, $"net{Environment.Version.Major.ToString(CultureInfo.InvariantCulture)}.0");
    }

    [Fact]
    public void The_runtime_under_test_is_its_build_for_that_framework()
    {
        var framework = typeof(PiwikGen.Authentication.AccessTokenCache).Assembly.GetCustomAttribute<System.Runtime.Versioning.TargetFrameworkAttribute>()!.FrameworkName;

        Assert.Equal($".NETCoreApp,Version=v{Environment.Version.Major.ToString(CultureInfo.InvariantCulture)}.0", framework);
    }
}
