using System.Text.Json.Nodes;

namespace PiwikGen.Testing.JsonApi;

/// <summary>Ends an operation with an error; how that is written is for the product area to say (<see cref="Errors.ErrorShapes"/>).</summary>
internal sealed class RefusalException(int statusCode, string title, string? detail = null, string? pointer = null, string? parameter = null, string? code = null)
    : Exception(title)
{
    public int StatusCode => statusCode;

    public string? Detail => detail;

    public string? Pointer => pointer;

    public string? Parameter => parameter;

    public string? Code => code;

    /// <summary>The keyword of JSON Schema that the request breaks, where it breaks one.</summary>
    public string? Keyword { get; init; }

    /// <summary>What the keyword asks for.</summary>
    public JsonObject? KeywordArguments { get; init; }

    /// <summary>The part of the request that is wrong; null where it is no part of it.</summary>
    public JsonObject? WrongPart() => pointer is null && parameter is null ? null : Members(("pointer", pointer), ("parameter", parameter));

    /// <summary>An object of the members that have a value.</summary>
    public static JsonObject Members(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var written = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                written[name] = value;
            }
        }

        return written;
    }
}
