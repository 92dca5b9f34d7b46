using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>The compiled types of a document of probes, for as long as they are needed.</summary>
internal sealed class LoadedProbes : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Assembly _assembly;
    private readonly JsonSerializerOptions _options;

    private LoadedProbes(byte[] assembly)
    {
        using var stream = new MemoryStream(assembly);
        _assembly = _context.LoadFromStream(stream);
        var resolver = _assembly.GetType("Corpus.Document.JsonTypes", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        _options = new JsonSerializerOptions { TypeInfoResolver = (IJsonTypeInfoResolver)resolver };
    }

    /// <summary>The types, or the first problem of the compiler or the generator.</summary>
    public static (LoadedProbes? Probes, string? Problem) Load(ProbeDocument document)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".json");
        File.WriteAllText(path, document.Document.ToJsonString());
        try
        {
            var (assembly, problem) = DocumentCheck.OfThisBuild.Compile(path);
            return assembly is null ? (null, problem) : (new LoadedProbes(assembly), null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads a value as what the schema of a probe became, and writes it. Says what is different then; null where nothing is.</summary>
    public string? RoundTrip(int probe, JsonNode? value)
    {
        var type = _assembly.GetType(ProbeDocument.TypeOf(probe), throwOnError: true)!;
        var read = new JsonObject { ["value"] = value?.DeepClone() };
        try
        {
            var written = JsonSerializer.Serialize(JsonSerializer.Deserialize(read.ToJsonString(), type, _options), type, _options);
            return ExactJson.Difference(read, JsonNode.Parse(written));
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
        }
    }

    public void Dispose() => _context.Unload();
}
