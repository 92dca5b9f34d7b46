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
        "System.Net", "System.Reflection.Emit", "Microsoft.Win32",
    ];

    // What iterators ask, what a method of HTTP is called, and the generator's own version.
    private static readonly string[] Allowed =
        ["System.Environment.get_CurrentManagedThreadId", "System.Net.Http.HttpMethod.get_Method", "System.Reflection.Assembly.GetName", "System.Reflection.Assembly.get_FullName"];

    [Fact]
    public void The_generator_names_no_disk_network_process_or_environment()
    {
        using var file = File.OpenRead(typeof(PiwikGenerator).Assembly.Location);
        using var executable = new PEReader(file);
        var metadata = executable.GetMetadataReader();
        var named = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(static member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Name: metadata.GetString(member.Name)))
            .Select(member => $"{metadata.GetString(member.Type.Namespace)}.{metadata.GetString(member.Type.Name)}.{member.Name}")
            .Where(static name => Forbidden.Any(type => name.StartsWith(type + ".", StringComparison.Ordinal)) && !Allowed.Contains(name));
        Assert.Empty(named);
    }
}
