using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Schemas;

/// <summary>One rule of a schema that a value breaks: where, which, and what it asks for.</summary>
internal sealed record SchemaProblem(string Pointer, string Keyword, JsonNode? Expected, string Detail)
{
    public RefusalException InBody() => new(400, "Invalid request", Detail, pointer: Pointer) { Keyword = Keyword, KeywordArguments = Arguments() };

    public RefusalException InQuery(string parameter) => new(400, "Invalid request", Detail, parameter: parameter) { Keyword = Keyword, KeywordArguments = Arguments() };

    private JsonObject Arguments() => RefusalException.Members(("expected", Expected?.DeepClone()));
}
