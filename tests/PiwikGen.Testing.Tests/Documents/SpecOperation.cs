using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Tests.Documents;

/// <summary>One operation of a document, as a request finds it.</summary>
internal sealed class SpecOperation(SpecDocument document, string method, string path, JsonObject operation)
{
    private readonly string[] _segments = path.Split('/');

    public SpecDocument Document => document;

    public string Method => method;

    public string Path => path;

    public string Name => $"{document.Name} {method} {path}";

    /// <summary>How many segments of the template are fixed: the more, the better it fits.</summary>
    public int FixedSegments => _segments.Count(static segment => !segment.Contains('{'));

    public bool Fits(string requestMethod, string requestPath)
    {
        var segments = requestPath.Split('/');
        return method == requestMethod && segments.Length == _segments.Length && !segments.Where((segment, at) => !_segments[at].Contains('{') && _segments[at] != segment).Any();
    }

    /// <summary>The answer that the document declares for a status: its own, its range, or the default one.</summary>
    public JsonObject? ResponseFor(int statusCode)
    {
        var status = statusCode.ToString(CultureInfo.InvariantCulture);
        var responses = operation["responses"]!.AsObject();
        var response = responses[status] ?? responses[status[..1] + "XX"] ?? responses["default"];
        return response?["$ref"] is { } reference ? document.Component("responses", reference.ToString()) : response?.AsObject();
    }
}
