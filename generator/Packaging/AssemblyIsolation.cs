using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PiwikGen.Generator.Packaging;

/// <summary>
/// Writes assemblies anew under names that no other package uses. A compiler may load the analyzers of several packages in one
/// context, where an assembly's simple name counts once: of two versions one is given to both.
/// </summary>
internal sealed class AssemblyIsolation(IReadOnlyList<PrivateLibrary> libraries, string folder)
{
    private readonly Dictionary<string, string> _names = libraries.ToDictionary(static library => library.Name, static library => library.PrivateName, StringComparer.Ordinal);

    /// <summary>Writes one assembly, with its own name and those that it refers to exchanged; symbols in it stay.</summary>
    public void Write(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(Path.GetFullPath(path)));
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver });
        var module = assembly.MainModule;
        var hasSymbols = module.GetDebugHeader().Entries.Any(static entry => entry.Directory.Type == ImageDebugType.EmbeddedPortablePdb);
        if (hasSymbols)
        {
            module.ReadSymbols(new EmbeddedPortablePdbReaderProvider().GetSymbolReader(module, path));
        }

        Rename(assembly.Name);
        module.Attributes &= ~ModuleAttributes.StrongNameSigned;
        module.Name = assembly.Name.Name + ".dll";
        foreach (var reference in module.AssemblyReferences.Where(reference => _names.ContainsKey(reference.Name)))
        {
            Rename(reference);
        }

        Directory.CreateDirectory(folder);
        assembly.Write(Path.Combine(folder, module.Name), new WriterParameters
        {
            DeterministicMvid = true,
            WriteSymbols = hasSymbols,
            SymbolWriterProvider = hasSymbols ? new EmbeddedPortablePdbWriterProvider() : null,
        });
    }

    // A name of our own has no signature of its former owner's.
    private void Rename(AssemblyNameReference name)
    {
        if (_names.TryGetValue(name.Name, out var privateName))
        {
            name.Name = privateName;
            name.HasPublicKey = false;
            name.PublicKey = [];
            name.PublicKeyToken = [];
        }
    }
}
