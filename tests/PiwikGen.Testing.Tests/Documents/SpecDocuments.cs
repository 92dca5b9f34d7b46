using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Tests.Documents;

/// <summary>All documents of specs/, and what an exchange with the account contradicts in them.</summary>
internal static class SpecDocuments
{
    private static readonly Lazy<IReadOnlyList<SpecDocument>> All = new(static () => [.. Directory.GetFiles(Folder(), "*.openapi.json").Order(StringComparer.Ordinal).Select(SpecDocument.Load)]);

    public static IEnumerable<SpecOperation> Operations => All.Value.SelectMany(static document => document.Operations);

    /// <summary>The operation that a request is for; null where no document has one.</summary>
    public static SpecOperation? Find(string method, string path) => Operations
        .Where(operation => operation.Fits(method, path))
        .MaxBy(static operation => operation.FixedSegments);

    /// <summary>In which points the answer is not the one that the document declares: its status, its media type, its JSON.</summary>
    public static IEnumerable<string> Contradictions(Exchange exchange)
    {
        // 0 is a cut connection, and 5xx come from faults that a test switched on.
        if (exchange.StatusCode is 0 or >= 500 || Find(exchange.Method, exchange.Path) is not { } operation)
        {
            yield break;
        }

        if (operation.ResponseFor(exchange.StatusCode) is not { } response)
        {
            yield return $"{operation.Name} declares no {exchange.StatusCode}: {exchange}";
            yield break;
        }

        foreach (var contradiction in InBody(operation, response, exchange))
        {
            yield return $"{operation.Name}, {exchange.StatusCode}: {contradiction}\n    {exchange.ResponseBody}";
        }
    }

    private static IEnumerable<string> InBody(SpecOperation operation, JsonObject response, Exchange exchange)
    {
        var contents = response["content"] as JsonObject;
        if (contents is null || exchange.ResponseBody.Length == 0 && contents.ContainsKey("text/plain"))
        {
            return exchange.ResponseBody.Length == 0 ? [] : ["a body where none is declared"];
        }

        var type = exchange.ResponseContentType?.Split(';')[0].Trim() ?? "";
        if (contents[type] is not { } content)
        {
            return [$"the media type is '{type}', declared are {string.Join(", ", contents.Select(static declared => declared.Key))}"];
        }

        if (!type.EndsWith("json", StringComparison.Ordinal) || content["schema"] is not { } schema)
        {
            return [];
        }

        // A stream declares what one line of it is.
        return type.EndsWith("ndjson", StringComparison.Ordinal)
            ? exchange.ResponseBody.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => InJson(operation, schema, line))
            : InJson(operation, schema, exchange.ResponseBody);
    }

    private static IEnumerable<string> InJson(SpecOperation operation, JsonNode schema, string json)
    {
        try
        {
            return operation.Document.Check(schema, json);
        }
        catch (JsonException e)
        {
            return ["it is no JSON: " + e.Message];
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../specs"));
}
