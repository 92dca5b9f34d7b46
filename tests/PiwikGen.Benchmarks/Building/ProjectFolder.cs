namespace PiwikGen.Benchmarks.Building;

/// <summary>A project in a folder of its own, outside the repository, that uses generator and runtime as a package would have it.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private ProjectFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Writes the project and restores it.</summary>
    /// <param name="name">The name of the project and its assembly.</param>
    /// <param name="files">Files by name: C# and documents.</param>
    /// <param name="properties">MSBuild properties, in XML.</param>
    public static ProjectFolder Create(string name, IEnumerable<(string Name, string Text)> files, string properties = "")
    {
        var folder = new ProjectFolder(Directory.CreateTempSubdirectory("piwikgen-benchmark-").FullName);
        folder.Write(name + ".csproj", ProjectText(properties));
        foreach (var (file, text) in files)
        {
            folder.Write(file, text);
        }

        folder.Run("restore");
        return folder;
    }

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    /// <summary>Runs a command of the SDK in the folder; one process of MSBuild and no compiler that stays, so that everything counts and nothing is warm.</summary>
    /// <returns>Nanoseconds.</returns>
    public double Run(string command, params IEnumerable<string> arguments) =>
        Measuring.ProcessTime.Run(CountsProcessorTime, Path, "dotnet", [command, "-nologo", "-v:q", "-nodeReuse:false", "-m:1", "-p:UseSharedCompilation=false", .. arguments]);

    /// <summary>Whether <see cref="Run"/> answers the time of the processors.</summary>
    public bool CountsProcessorTime { get; set; }

    /// <summary>The size of a file below the folder.</summary>
    public long SizeOf(string file) => new FileInfo(System.IO.Path.Combine(Path, file)).Length;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string ProjectText(string properties)
    {
        var root = Generating.Documents.Root;
        var generator = System.IO.Path.Combine(root, "generator", "bin", "Release", "netstandard2.0");
        var runtime = System.IO.Path.Combine(root, "runtime", "bin", "Release", "net10.0");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{root}/generator/build/PiwikGen.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.Extensions.Http" Version="10.0.15" />
                <PackageReference Include="Microsoft.Extensions.Options.ConfigurationExtensions" Version="10.0.15" />
                <PackageReference Include="System.Threading.RateLimiting" Version="10.0.15" />
                <Reference Include="{runtime}/PiwikGen.Runtime.dll" />
                <Analyzer Include="{generator}/PiwikGen.Generator.dll;{generator}/Microsoft.OpenApi.dll;{generator}/YamlDotNet.dll" />
              </ItemGroup>
              <Import Project="{root}/generator/build/PiwikGen.targets" />
            </Project>
            """;
    }
}
