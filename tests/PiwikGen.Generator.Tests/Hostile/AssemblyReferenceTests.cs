using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>What the generator's own assembly refers to: what it cannot name, no document can make it do.</summary>
public class AssemblyReferenceTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.StreamReader", "System.IO.StreamWriter",
        "System.Diagnostics.Process", "System.Environment", "System.Reflection.Assembly", "System.AppDomain", "System.Console", "System.Threading.Thread",
    ];

    [Fact]
    public void The_generator_names_no_disk_network_process_or_environment()
    {
        using var file = File.OpenRead(typeof(PiwikGenerator).Assembly.Location);
        using var executable = new PEReader(file);
        var metadata = executable.GetMetadataReader();
        var named = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name))
            .Where(static name => Forbidden.Contains(name)
                || name.StartsWith("System.Net.", StringComparison.Ordinal)
                || name.StartsWith("System.Reflection.Emit.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal));
        Assert.Empty(named);
    }
}
