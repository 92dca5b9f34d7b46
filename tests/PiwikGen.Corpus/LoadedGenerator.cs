using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator;

namespace PiwikGen.Corpus;

/// <summary>The generator that is tried: the one this program was built with, or that of a package, loaded with what lies beside it as a compiler does.</summary>
internal static class LoadedGenerator
{
    private const string Assembly = "PiwikGen.Generator.dll";

    /// <exception cref="FileNotFoundException">The folder holds no generator.</exception>
    public static ISourceGenerator From(string? folder)
    {
        if (folder is null)
        {
            return new PiwikGenerator().AsSourceGenerator();
        }

        var loaded = new PackageContext(folder).LoadFromAssemblyPath(Path.Combine(folder, Assembly));
        return ((IIncrementalGenerator)Activator.CreateInstance(loaded.GetType(typeof(PiwikGenerator).FullName!, throwOnError: true)!)!).AsSourceGenerator();
    }

    // The compiler's own assemblies are shared, as the generator's interface is theirs; the package's come from the package.
    private sealed class PackageContext(string folder) : AssemblyLoadContext("package")
    {
        protected override System.Reflection.Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            var isOfCompiler = assemblyName.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
            return !isOfCompiler && File.Exists(path) && !IsOfFramework(assemblyName.Name) ? LoadFromAssemblyPath(path) : null;
        }

        // A compiler on .NET uses the framework's own System.* assemblies, whatever a package brings.
        private static bool IsOfFramework(string name) => name.StartsWith("System.", StringComparison.Ordinal) || name == "Microsoft.Bcl.AsyncInterfaces";
    }
}
