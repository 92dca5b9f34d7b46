using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace PiwikGen.Corpus.Tests;

/// <summary>
/// The client of a document, compiled and loaded: its operations are called as a program calls them, only that no server is there but
/// a handler that answers with a given text and keeps what was sent.
/// </summary>
internal sealed class LoadedClient : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Wire _wire = new();
    private readonly object _client;

    private LoadedClient(byte[] assembly)
    {
        using var stream = new MemoryStream(assembly);
        var type = _context.LoadFromStream(stream).GetType("Corpus.Document.DocumentClient")!;
        _client = Activator.CreateInstance(type, new HttpClient(_wire) { BaseAddress = new Uri("https://api.example/") })!;
    }

    /// <summary>The client, or the first problem of the compiler or the generator.</summary>
    public static (LoadedClient? Client, string? Problem) Load(string json)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".json");
        File.WriteAllText(path, json);
        try
        {
            var (assembly, problem) = DocumentCheck.OfThisBuild.Compile(path);
            return assembly is null ? (null, problem) : (new LoadedClient(assembly), null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public bool Has(string operation) => MethodOf(operation) is not null;

    /// <summary>What an operation makes of an answer.</summary>
    public async Task<object?> ReadAsync(string operation, string body)
    {
        _wire.Answer = body;
        return await CallAsync(operation);
    }

    /// <summary>What an operation sends for a value.</summary>
    public async Task<string> WriteAsync(string operation, object? value)
    {
        _wire.Answer = "";
        _wire.Sent = "";
        await CallAsync(operation, value);
        return _wire.Sent;
    }

    public void Dispose() => _context.Unload();

    private async Task<object?> CallAsync(string operation, params object?[] arguments)
    {
        var method = MethodOf(operation)!;
        var all = method.GetParameters().Select((parameter, index) => index < arguments.Length ? arguments[index] : parameter.HasDefaultValue ? parameter.DefaultValue : null).ToArray();
        all[^1] = CancellationToken.None;
        try
        {
            var task = (Task)method.Invoke(_client, all)!;
            await task;
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private MethodInfo? MethodOf(string operation) => _client.GetType().GetMethod(operation + "Async");

    private sealed class Wire : HttpMessageHandler
    {
        public string Answer { get; set; } = "";

        public string Sent { get; set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
        }
    }
}
