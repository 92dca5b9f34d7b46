using System.Reflection;
using System.Runtime.Loader;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>The compiled code of a document, for as long as it is needed.</summary>
internal sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);

    private LoadedAssembly(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        Assembly = _context.LoadFromStream(stream);
    }

    public Assembly Assembly { get; }

    /// <exception cref="InvalidOperationException">The document gives no client, or one that does not compile.</exception>
    public static LoadedAssembly Of(string path)
    {
        var (assembly, problem) = DocumentCheck.OfThisBuild.Compile(path);
        return new LoadedAssembly(assembly ?? throw new InvalidOperationException($"{Path.GetFileName(path)}: {problem}"));
    }

    public void Dispose() => _context.Unload();
}
