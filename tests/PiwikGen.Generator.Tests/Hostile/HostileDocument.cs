using System.Text.Json.Nodes;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>
/// A sound document with one text in one place. The text is written as escapes, which is the only way for half a surrogate pair
/// to arrive as it is.
/// </summary>
internal static class HostileDocument
{
    private const string Placeholder = "PLACEHOLDER";
    private const string ReferencePlaceholder = "REFERENCE";

    private const string Sound = """
        { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1", "description": "An API." },
          "servers": [ { "url": "https://{region}.acme.example/v1", "variables": { "region": { "default": "eu", "enum": [ "eu", "us" ] } } } ],
          "tags": [ { "name": "pets", "description": "All pets.", "externalDocs": { "url": "https://acme.example/tags" } }, { "name": "shops" } ],
          "externalDocs": { "url": "https://acme.example/docs", "description": "More." },
          "security": [ { "key": [] } ],
          "paths": {
            "/pets/{id}": { "get": { "operationId": "getPet", "tags": [ "pets" ], "summary": "A pet", "description": "One pet.",
              "externalDocs": { "url": "https://acme.example/get", "description": "More." },
              "parameters": [
                { "name": "id", "in": "path", "required": true, "description": "Its id.", "schema": { "type": "string" } },
                { "name": "q", "in": "query", "description": "A search.", "schema": { "type": "string" } },
                { "name": "X-Trace", "in": "header", "schema": { "type": "string" } },
                { "name": "session", "in": "cookie", "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "The pet.", "headers": { "X-Rate": { "description": "Calls left.", "schema": { "type": "string" } } },
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } },
                "links": { "next": { "operationId": "getPet", "description": "The next." } } },
                "404": { "description": "None." } },
              "callbacks": { "onPet": { "{$request.body#/url}": { "post": { "responses": { "200": { "description": "OK" } } } } } } } },
            "/shops": { "post": { "operationId": "addShop", "tags": [ "shops" ],
              "requestBody": { "description": "A shop.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shape" } } } },
              "responses": { "204": { "description": "Added." } } } } },
          "components": {
            "securitySchemes": {
              "key": { "type": "apiKey", "in": "header", "name": "X-Key", "description": "A key." },
              "flow": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://acme.example/token", "scopes": { "read": "Reading." } } } } },
            "schemas": {
              "Pet": { "type": "object", "title": "A pet.", "description": "A pet.", "required": [ "kind" ], "properties": {
                "name": { "type": "string", "description": "Its name.", "default": "Rex" },
                "kind": { "$ref": "#/components/schemas/Kind" },
                "old": { "type": "string", "deprecated": true, "description": "No more." },
                "type": { "type": "string", "const": "pet" } } },
              "Kind": { "type": "string", "description": "A kind.", "enum": [ "cat", "dog" ], "x-enum-descriptions": [ "A cat.", "A dog." ] },
              "Shape": { "oneOf": [ { "$ref": "#/components/schemas/Round" }, { "$ref": "#/components/schemas/Square" } ],
                "discriminator": { "propertyName": "form", "mapping": { "round": "#/components/schemas/Round", "square": "#/components/schemas/Square" } } },
              "Round": { "type": "object", "required": [ "form" ], "properties": { "form": { "type": "string" }, "radius": { "type": "number" } } },
              "Square": { "type": "object", "required": [ "form" ], "properties": { "form": { "type": "string" }, "side": { "type": "number" } } } } } }
        """;

    /// <summary>The places whose text ends in a literal, as it is.</summary>
    public static IReadOnlyList<string> LiteralSinks => ["property", "enum value", "query parameter", "constant", "discriminator", "api key", "scope"];

    /// <summary>The places whose text is spoken of in comments, where it is at all.</summary>
    public static IReadOnlyList<string> CommentSinks =>
    [
        "info.title", "info.description", "tag description", "summary", "description", "parameter description", "response description", "error description", "header description",
        "body description", "schema title", "schema description", "property description", "deprecated description", "enum description", "enum value description", "docs url",
        "docs description", "link description", "security description", "info.version",
    ];

    /// <summary>The places whose text becomes a name, or may.</summary>
    public static IReadOnlyList<string> NameSinks =>
        ["property", "enum value", "schema", "operationId", "tag", "query parameter", "response header", "link", "callback", "scheme", "x-enumNames"];

    /// <summary>The places whose text is part of an address or a header.</summary>
    public static IReadOnlyList<string> WireSinks => ["path", "path parameter", "media type", "mapping key", "header parameter", "cookie parameter", "server url", "server variable", "server variable enum", "token url", "header name"];

    public static IReadOnlyList<string> AllSinks => [.. LiteralSinks.Concat(CommentSinks).Concat(NameSinks).Concat(WireSinks).Distinct()];

    /// <summary>The document with the text at a place.</summary>
    public static string With(string sink, string text) => With([sink], text);

    /// <summary>The document with the text at several places.</summary>
    public static string With(IReadOnlyList<string> sinks, string text) => With(root => sinks.ToList().ForEach(sink => Put(root, sink, Placeholder)))
        .Replace(ReferencePlaceholder, Escape(PointerTo(text)), StringComparison.Ordinal)
        .Replace(Placeholder, Escape(text), StringComparison.Ordinal);

    /// <summary>The document, changed.</summary>
    public static string With(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Sound)!;
        change(root);
        return root.ToJsonString();
    }

    /// <summary>One run over several documents, whose clients are <c>D0Client</c>, <c>D1Client</c>...: to compile is what takes time.</summary>
    public static Generated Run(IEnumerable<string> documents)
    {
        var test = new GeneratorTest();
        foreach (var (index, document) in documents.Index())
        {
            test.With(TestFile.Document($"d{index}.openapi.json", document));
        }

        return test.Run();
    }

    /// <summary>What was generated of one of the documents of a run.</summary>
    public static IReadOnlyList<string> Of(Generated generated, int document) =>
        [.. generated.Sources.Where(source => source.HintName.StartsWith($"Acme.D{document}.", StringComparison.Ordinal)).Select(static source => source.Text)];

    private static void Put(JsonNode root, string sink, string text)
    {
        var get = root["paths"]!["/pets/{id}"]!["get"]!;
        var schemas = root["components"]!["schemas"]!;
        var ok = get["responses"]!["200"]!;
        switch (sink)
        {
            case "info.title": root["info"]!["title"] = text; break;
            case "info.version": root["info"]!["version"] = text; break;
            case "info.description": root["info"]!["description"] = text; break;
            case "tag description": root["tags"]![0]!["description"] = text; break;
            case "tag": root["tags"]![0]!["name"] = text; get["tags"]![0] = text; break;
            case "summary": get["summary"] = text; break;
            case "description": get["description"] = text; break;
            case "operationId": get["operationId"] = text; break;
            case "docs url": foreach (var docs in new[] { root, get, root["tags"]![0]! }) { docs["externalDocs"]!["url"] = text; } break;
            case "docs description": get["externalDocs"]!["description"] = text; break;
            case "parameter description": get["parameters"]![1]!["description"] = text; break;
            case "query parameter": get["parameters"]![1]!["name"] = text; break;
            case "header parameter": get["parameters"]![2]!["name"] = text; break;
            case "cookie parameter": get["parameters"]![3]!["name"] = text; break;
            case "path parameter": get["parameters"]![0]!["name"] = text; Rename(root["paths"]!, "/pets/{id}", "/pets/{" + text + "}"); break;
            case "path": Rename(root["paths"]!, "/pets/{id}", "/pets/{id}/" + text); break;
            case "response description": ok["description"] = text; break;
            case "error description": get["responses"]!["404"]!["description"] = text; break;
            case "header description": ok["headers"]!["X-Rate"]!["description"] = text; break;
            case "response header" or "header name": Rename(ok["headers"]!, "X-Rate", text); break;
            case "media type": PutMediaType(root, text); break;
            case "link": Rename(ok["links"]!, "next", text); break;
            case "link description": ok["links"]!["next"]!["description"] = text; break;
            case "callback": Rename(get["callbacks"]!, "onPet", text); break;
            case "body description": root["paths"]!["/shops"]!["post"]!["requestBody"]!["description"] = text; break;
            case "schema": schemas["Pet"]!["properties"]!["own"] = new JsonObject { ["$ref"] = "#/components/schemas/" + ReferencePlaceholder }; schemas[text] = JsonNode.Parse("""{ "type": "object", "properties": { "a": { "type": "string" } } }"""); break;
            case "schema title": schemas["Pet"]!["title"] = text; break;
            case "schema description": schemas["Pet"]!["description"] = text; break;
            case "property": schemas["Pet"]!["properties"]![text] = JsonNode.Parse("""{ "type": "integer" }"""); break;
            case "property description": schemas["Pet"]!["properties"]!["name"]!["description"] = text; break;
            case "deprecated description": schemas["Pet"]!["properties"]!["old"]!["description"] = text; break;
            case "constant": schemas["Pet"]!["properties"]!["type"]!["const"] = text; break;
            case "default": schemas["Pet"]!["properties"]!["name"]!["default"] = text; break;
            case "enum value": schemas["Kind"]!["enum"]!.AsArray().Add((JsonNode)text); break;
            case "enum description": schemas["Kind"]!["description"] = text; break;
            case "enum value description": schemas["Kind"]!["x-enum-descriptions"]![0] = text; break;
            case "x-enumNames": schemas["Kind"]!["x-enumNames"] = new JsonArray(text, "B"); schemas["Kind"]!["x-enum-varnames"] = new JsonArray(text, "B"); break;
            case "discriminator": PutDiscriminator(schemas, text); break;
            case "mapping key": Rename(schemas["Shape"]!["discriminator"]!["mapping"]!, "round", text); break;
            case "api key": root["components"]!["securitySchemes"]!["key"]!["name"] = text; break;
            case "security description": root["components"]!["securitySchemes"]!["key"]!["description"] = text; break;
            case "scheme": Rename(root["components"]!["securitySchemes"]!, "key", text); root["security"]![0] = new JsonObject { [text] = new JsonArray() }; break;
            case "scope": Rename(root["components"]!["securitySchemes"]!["flow"]!["flows"]!["clientCredentials"]!["scopes"]!, "read", text); break;
            case "token url": root["components"]!["securitySchemes"]!["flow"]!["flows"]!["clientCredentials"]!["tokenUrl"] = text; break;
            case "server url": root["servers"]![0]!["url"] = "https://acme.example/" + text; break;
            case "server variable": root["servers"]![0]!["variables"]!["region"]!["default"] = text; break;
            case "server variable enum": root["servers"]![0]!["variables"]!["region"]!["enum"]![1] = text; break;
            default: throw new ArgumentOutOfRangeException(nameof(sink), sink, "No such place.");
        }
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(static unit => char.IsAsciiLetterOrDigit(unit) ? unit.ToString() : $"\\u{(int)unit:X4}"));

    private static string PointerTo(string name) => name
        .Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace("%", "%25", StringComparison.Ordinal);

    // Beside one that is understood, as an answer of an unknown type alone has another shape.
    private static void PutMediaType(JsonNode root, string text)
    {
        var body = root["paths"]!["/shops"]!["post"]!["requestBody"]!["content"]!;
        body["application/" + text + "+json"] = body["application/json"]!.DeepClone();
    }

    private static void PutDiscriminator(JsonNode schemas, string text)
    {
        schemas["Shape"]!["discriminator"]!["propertyName"] = text;
        foreach (var name in new[] { "Round", "Square" })
        {
            schemas[name]!["required"]![0] = text;
            Rename(schemas[name]!["properties"]!, "form", text);
        }
    }

    private static void Rename(JsonNode parent, string from, string to)
    {
        var members = parent.AsObject().ToList();
        parent.AsObject().Clear();
        foreach (var (name, value) in members)
        {
            parent[name == from ? to : name] = value;
        }
    }
}
