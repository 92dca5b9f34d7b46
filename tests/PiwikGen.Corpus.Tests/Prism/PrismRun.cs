using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PiwikGen.Generator.Model;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>Calls each operation of a document once, through the generated and compiled client, against a Prism that serves the document.</summary>
internal sealed class PrismRun(DescribedApi api, Assembly assembly, Uri address) : IDisposable
{
    private readonly PrismWire _wire = new(api);
    private readonly CallArguments _arguments = new(api);
    private readonly DifferenceExcuses _excuses = new(new SchemaKnowledge(api.Document));

    public static async Task<IReadOnlyList<PrismOutcome>> OfAsync(string path)
    {
        var api = DescribedApi.Read(path);
        using var client = LoadedAssembly.Of(path);
        using var server = await PrismServer.StartAsync(path);
        using var run = new PrismRun(api, client.Assembly, server.Address);
        var outcomes = new List<PrismOutcome>();
        var calls = api.Model.Clients.SelectMany(static client => client.Operations.Where(static operation => operation.Variant is null).Select(operation => (client, operation)));
        foreach (var (model, operation) in calls.ToList())
        {
            outcomes.Add(await run.CallAsync(model, operation));
        }

        return outcomes;
    }

    public void Dispose() => _wire.Dispose();

    private async Task<PrismOutcome> CallAsync(ClientModel model, OperationModel operation)
    {
        var name = $"{operation.HttpMethod.Raw} {operation.Path.Raw}";
        using var http = new HttpClient(_wire, disposeHandler: false) { BaseAddress = address };
        var client = Activator.CreateInstance(assembly.GetType($"Corpus.Document.{model.Name}")!, new ApiTransport(http, new ApiProfile()))!;
        _wire.Clear();
        try
        {
            var method = client.GetType().GetMethods().Where(method => method.Name == operation.Name + "Async").OrderByDescending(static method => method.GetParameters().Length).First();
            var result = await ResultOf(method.Invoke(client, _arguments.Of(method, operation))!);
            return Judge(name) is { Kind: PrismOutcomeKind.Accepted } accepted ? accepted with { Differences = [.. DifferencesOf(result, operation)] } : Judge(name);
        }
        catch (NoSampleException e)
        {
            return new PrismOutcome(name, PrismOutcomeKind.NoSample, e.Message);
        }
        catch (Exception e) when (_wire.Status is not null)
        {
            return Judge(name) is { Kind: PrismOutcomeKind.Accepted } accepted && (int)_wire.Status < 300
                ? accepted with { Differences = [$"{e.GetType().Name}: {e.Message}"] }
                : Judge(name);
        }
        catch (Exception e)
        {
            return new PrismOutcome(name, PrismOutcomeKind.NotSent, (e.InnerException ?? e).ToString());
        }
    }

    private PrismOutcome Judge(string name)
    {
        var status = _wire.Status;
        var type = status >= HttpStatusCode.BadRequest && _wire.Body.Contains("stoplight.io/prism/errors#", StringComparison.Ordinal)
            ? _wire.Body.Split("stoplight.io/prism/errors#")[1].Split('"')[0]
            : null;
        var kind = _wire.IsRefused || type is "UNPROCESSABLE_ENTITY" or "UNAUTHORIZED" or "NO_PATH_MATCHED_ERROR" or "NO_METHOD_MATCHED_ERROR" or "INVALID_CONTENT_TYPE" ? PrismOutcomeKind.Refused
            : type is not null ? PrismOutcomeKind.NotServed
            : PrismOutcomeKind.Accepted;
        return new PrismOutcome(name, kind, $"{_wire.Request} -> {(int)status!} {type} {_wire.Violations ?? (kind == PrismOutcomeKind.Accepted ? "" : _wire.Body)}");
    }

    private static async Task<object?> ResultOf(object returned)
    {
        if (returned is Task task)
        {
            await task;
            var result = task.GetType().GetProperty("Result")?.GetValue(task);
            return result?.GetType().Name == "VoidTaskResult" ? null : result;
        }

        var items = returned.GetType().GetInterfaces().First(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)).GenericTypeArguments[0];
        await (Task)typeof(PrismRun).GetMethod(nameof(DrainAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(items).Invoke(null, [returned])!;
        return null;
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
        {
            _ = item;
        }
    }

    private IEnumerable<string> DifferencesOf(object? result, OperationModel operation)
    {
        // Of several answers, the body is the result's value.
        var value = result?.GetType() is { IsClass: true } type && type.GetProperty("Status") is not null && type.GetProperty("Value") is { } body ? body.GetValue(result) : result;
        if (value is null or Stream || _wire.Body.Length == 0)
        {
            return [];
        }

        if (value is string text)
        {
            return text == _wire.Body || (_wire.Body.StartsWith('"') && JsonNode.Parse(_wire.Body)?.ToString() == text) ? [] : ["the text differs"];
        }

        var sent = JsonNode.Parse(_wire.Body);
        return JsonEquality.Differences(sent, JsonNode.Parse(JsonSerializer.Serialize(value, value.GetType())))
            .Where(difference => _excuses.Of(difference, SchemaOf(operation), sent) is null);
    }

    private JsonNode? SchemaOf(OperationModel operation)
    {
        var answer = api.Samples.Resolve(api.Find(operation)?.Operation["responses"]?[((int)_wire.Status!).ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        return answer?["schema"] ?? (answer?["content"] as JsonObject)?.FirstOrDefault(static content => content.Key.Contains("json", StringComparison.Ordinal)).Value?["schema"];
    }
}
