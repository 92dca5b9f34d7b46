namespace PiwikGen.Fuzz.Mutation;

/// <summary>Names that OpenAPI and JSON Schema give a meaning, and values that some of them have.</summary>
internal static class OpenApiWords
{
    private static readonly string[] Words =
    [
        "openapi", "swagger", "info", "title", "version", "servers", "url", "variables", "default", "enum", "paths", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "additionalOperations",
        "webhooks", "components", "schemas", "definitions", "responses", "parameters", "examples", "example", "requestBodies", "headers", "securitySchemes", "securityDefinitions", "links", "callbacks", "pathItems", "mediaTypes",
        "security", "tags", "externalDocs", "operationId", "summary", "description", "requestBody", "required", "content", "schema", "itemSchema", "encoding", "contentType", "style", "explode", "allowReserved", "in", "name",
        "deprecated", "$ref", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$defs", "$schema", "$comment", "type", "format", "properties", "patternProperties", "additionalProperties", "unevaluatedProperties",
        "propertyNames", "items", "prefixItems", "contains", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependentRequired", "const", "nullable", "discriminator", "propertyName", "mapping",
        "defaultMapping", "readOnly", "writeOnly", "xml", "minimum", "maximum", "exclusiveMinimum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "collectionFormat",
        "consumes", "produces", "host", "basePath", "schemes", "flows", "flow", "clientCredentials", "tokenUrl", "scopes", "scheme", "bearer", "apiKey", "http", "oauth2", "openIdConnect", "header", "cookie", "path", "formData",
        "body", "x-enumNames", "x-enum-varnames", "x-enum-descriptions", "x-nullable", "x-ms-enum", "x-csharp-type", "x-piwikgen-pagination", "200", "201", "204", "404", "2XX", "default", "application/json", "text/plain",
        "multipart/form-data", "application/x-www-form-urlencoded", "application/octet-stream", "text/event-stream", "application/jsonl", "*/*", "form", "simple", "deepObject", "pipeDelimited", "spaceDelimited", "label", "matrix",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e9999", "9223372036854775808", "\"\"", "[]", "{}", "\"string\"", "\"integer\"", "\"number\"", "\"boolean\"", "\"array\"", "\"object\"", "\"null\"", "[\"string\",\"null\"]",
        "[\"string\",\"integer\"]", "[\"object\",\"array\",\"null\"]", "{\"type\":\"string\"}", "{\"type\":\"integer\",\"format\":\"int64\"}", "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}", "{\"type\":\"object\",\"additionalProperties\":true}",
        "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}}", "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}", "{\"anyOf\":[{\"type\":\"string\",\"enum\":[\"a\"]},{\"type\":\"null\"}]}", "{\"enum\":[1,\"1\",null,true,[],{}]}",
        "{\"type\":\"string\",\"enum\":[\"a\",\"A\",\"a-b\",\"a_b\",\"\"]}", "{\"type\":\"integer\",\"enum\":[1,2,-1]}", "{\"const\":\"a\"}", "{\"const\":null}", "{\"type\":\"string\",\"format\":\"date-time\"}", "{\"type\":\"string\",\"format\":\"binary\"}",
        "{\"type\":\"string\",\"format\":\"date\",\"default\":\"2020-13-01\"}", "{\"type\":\"string\",\"format\":\"uuid\",\"default\":\"x\"}", "{\"type\":\"number\",\"default\":1e400}", "{\"$ref\":\"#\"}", "{\"$ref\":\"#/components/schemas/Pet\"}", "{\"not\":{}}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},\"A\":{\"type\":\"integer\"},\"a \":{}},\"required\":[\"a\",\"b\",\"b\"]}", "{\"type\":\"array\",\"items\":[{\"type\":\"string\"}]}", "{\"type\":\"array\"}", "\"3.0.3\"", "\"3.1.0\"", "\"2.0\"",
        "{\"type\":\"object\",\"properties\":{\"form\":{\"const\":\"a\"}}}", "[{\"a\":[]}]", "[\"a\",\"a\"]", "[{}]", "[{\"type\":\"null\"}]",
    ];

    public static string Pick(Random random) => Words[random.Next(Words.Length)];

    /// <summary>A value in JSON, which is YAML too.</summary>
    public static string PickValue(Random random) => Values[random.Next(Values.Length)];
}
