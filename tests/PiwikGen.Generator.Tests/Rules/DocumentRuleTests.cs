using System.Globalization;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Tests.Driver;
using PiwikGen.Generator.Tests.Hostile;

namespace PiwikGen.Generator.Tests.Rules;

/// <summary>Rules of OpenAPI that a document breaks without loss: each is mentioned where it is broken.</summary>
public class DocumentRuleTests
{
    [Theory]
    [InlineData("paths:\n  /a/{x: { get: { responses: { default: { description: A } } } }", 3, "a brace without its counterpart")]
    [InlineData("paths:\n  /a/{x}{y}: {}", 3, "Nothing stands between two parameters")]
    [InlineData("paths:\n  /a/{x}/{x}: {}", 3, "'x' stands twice")]
    [InlineData("paths:\n  /a/{x}: {}\n  /a/{y}: {}", 4, "same path as '/a/{x}'")]
    public void Paths(string rest, int line, string message) => AssertMentioned(rest, line, message);

    [Theory]
    [InlineData("paths:\n  /a:\n    get: { operationId: a, responses: { default: { description: A } } }\n    put: { operationId: a, responses: { default: { description: A } } }", 5, "operationId 'a' is that of another")]
    [InlineData("webhooks:\n  a: { post: { operationId: a } }\n  b: { post: { operationId: a } }", 4, "operationId 'a' is that of another")]
    [InlineData("webhooks:\n  a: ~", 3, "The webhook 'a' must be an object")]
    [InlineData("paths:\n  /a:\n    get:\n      responses:\n        XX: { description: A }", 6, "'XX' is neither a status")]
    [InlineData("paths:\n  /a:\n    get:\n      responses:\n        \"20\": { description: A }", 6, "'20' is neither a status")]
    [InlineData("paths:\n  /a:\n    query: { responses: {} }", 4, "'query' is part of OpenAPI from 3.2 on")]
    [InlineData("paths:\n  /a:\n    get:\n      security: [ { gone: [] } ]\n      responses: {}", 5, "No security scheme is called 'gone'")]
    public void Operations(string rest, int line, string message) => AssertMentioned(rest, line, message);

    [Theory]
    [InlineData("[ { name: a, in: query, schema: { type: string } }, { name: a, in: query, schema: { type: integer } } ]", "'a' is given twice")]
    [InlineData("[ { name: X-A, in: header, schema: { type: string } }, { name: x-a, in: header, schema: { type: string } } ]", "'x-a' is given twice")]
    [InlineData("[ { name: x, in: path, schema: { type: string } } ]", "'x' must say that it is required")]
    [InlineData("[ { name: a, in: query, content: {} } ]", "has one media type, not 0")]
    [InlineData("[ { name: a, in: query, content: { application/json: {}, text/plain: {} } } ]", "has one media type, not 2")]
    [InlineData("[ { name: a, in: query, schema: {}, content: { application/json: {} } } ]", "schema or content, not both")]
    [InlineData("[ { name: a, in: query, content: { ';': {} } } ]", "';' is no media type")]
    [InlineData("[ { name: \"a b\", in: header, schema: {} } ]", "'a b' is no name of a header")]
    [InlineData("[ { name: a, in: header, style: matrix, schema: { type: string } } ]", "'matrix' is not defined for a parameter in 'header'")]
    [InlineData("[ { name: a, in: query, style: pipeDelimited, content: { application/json: {} } } ]", "A style means nothing beside 'content'")]
    [InlineData("[ { name: a, in: query, style: deepObject, schema: { type: array, items: {} } } ]", "'deepObject' is defined for objects alone")]
    [InlineData("[ { name: a, in: query, style: spaceDelimited, schema: { anyOf: [ { type: object }, { anyOf: [ { type: string } ] } ] } } ]", "'spaceDelimited' is defined for arrays and objects")]
    [InlineData("[ { name: a, in: cookie, schema: { type: object } } ]", "A cookie cannot hold")]
    [InlineData("[ { name: a, in: query, schema: { type: foobar } } ]", "'foobar' is no type of JSON")]
    public void Parameters(string parameters, string message) =>
        AssertMentioned($"paths:\n  /a/{{x}}:\n    get:\n      parameters: {parameters}\n      responses: {{}}", 5, message);

    [Theory]
    [InlineData("headers: { X-A: { schema: {} }, x-a: { schema: {} } }", "'x-a' is given twice")]
    [InlineData("headers: { \"a b\": { schema: {} } }", "'a b' is no name of a header")]
    [InlineData("headers: { A: { in: header, schema: {} } }", "A header has no 'in'")]
    [InlineData("headers: { A: { style: form, schema: {} } }", "'form' is not defined for headers")]
    [InlineData("headers: { A: { content: {} } }", "has one media type, not 0")]
    [InlineData("content: { json: { schema: {} } }", "'json' is no media type")]
    [InlineData("content: { application/json: { examples: { a: { $ref: \"a b\" } } } }", "characters that no URI has")]
    [InlineData("content: { multipart/form-data: { encoding: { a: { headers: { A: { style: label } } } } } }", "'label' is not defined for headers")]
    public void Answers(string response, string message) =>
        AssertMentioned($"paths:\n  /a:\n    get:\n      responses:\n        \"200\": {{ description: A, {response} }}", 6, message);

    [Theory]
    [InlineData("{ type: [ string, text ] }", "'text' is no type of JSON")]
    [InlineData("{ type: integer, default: [] }", "The default is no integer")]
    [InlineData("{ type: integer, default: 3.14 }", "The default is no integer")]
    [InlineData("{ type: integer, default: ~ }", "The default is no integer")]
    [InlineData("{ type: [ string, boolean ], default: 1 }", "The default is no string or boolean")]
    [InlineData("{ enum: [ a, b, a ] }", "'a' is given twice")]
    [InlineData("{ type: string, minLength: -1 }", "'minLength' must be a whole number")]
    [InlineData("{ type: string, maxLength: long }", "'maxLength' must be a whole number")]
    [InlineData("{ oneOf: [ {} ], discriminator: { propertyName: a, mapping: { x: Gone } } }", "means 'Gone'")]
    [InlineData("{ oneOf: [ {} ], discriminator: { propertyName: a, mapping: { x: \"#/components/schemas/Gone\" } } }", "means '#/components/schemas/Gone'")]
    [InlineData("{ allOf: [ { type: object }, { type: string } ] }", "No value is object and string at once")]
    [InlineData("{ properties: { a: { items: { type: bool } } } }", "'bool' is no type of JSON")]
    [InlineData("{ oneOf: [ { $ref: \"#/components/schemas/Other\" } ] }\n    Other: { oneOf: [ { $ref: \"#/components/schemas/It\" } ] }", "a case of itself")]
    public void Schemas(string schema, string message) => AssertMentioned($"components:\n  schemas:\n    It: {schema}", null, message);

    [Theory]
    [InlineData("components:\n  headers:\n    a!b: { schema: {} }", 4, "'a!b' has others")]
    [InlineData("components:\n  callbacks:\n    a!b: {}", 4, "'a!b' has others")]
    [InlineData("components:\n  responses:\n    A: ~", 4, "'A' must be an object, and is null")]
    [InlineData("components:\n  requestBodies:\n    A: { content: ~ }", 4, "A request body has 'content'")]
    [InlineData("components:\n  securitySchemes:\n    a: { type: apiKey, in: query, name: \"\" }", 4, "'a' has no name under which it is sent")]
    [InlineData("components:\n  securitySchemes:\n    a: { type: http, scheme: amongus }", 4, "no authentication scheme 'amongus'")]
    [InlineData("components:\n  securitySchemes:\n    a: { type: openIdConnect, openIdConnectUrl: \"-\" }", 4, "'-' is no URL")]
    [InlineData("components:\n  securitySchemes:\n    a: { type: oauth2, flows: { password: { tokenUrl: \"-\", scopes: {} } } }", 4, "'-' is no URL")]
    [InlineData("security: [ { gone: [] } ]", 2, "No security scheme is called 'gone'")]
    [InlineData("servers: [ { url: \"https://{a}\", variables: { a: { default: x, enum: [ x, y, y ] } } } ]", 2, "'y' of the server variable 'a' is given twice")]
    [InlineData("servers: [ { url: \"https://{a}\", variables: { a: { default: z, enum: [ x ] } } } ]", 2, "is none of its values")]
    [InlineData("servers: [ { url: \"https://{a}\", variables: { a: { enum: [ x ] } } } ]", 2, "'a' has no default")]
    public void Components_and_servers(string rest, int line, string message) => AssertMentioned(rest, line, message);

    [Theory]
    [InlineData("openapi: 3.0.3\npaths: { /a: { get: { responses: {} } } }", "says nothing about its answers")]
    [InlineData("openapi: 3.0.3\npaths: { /a: { get: {} } }", "says nothing about its answers")]
    [InlineData("openapi: 3.0.3\npaths: {}\ncomponents: { securitySchemes: { a: { type: mutualTLS } } }", "'mutualTLS' is part of OpenAPI from 3.1 on")]
    [InlineData("swagger: '2.0'\npaths: { \"/a/{x}/{x}\": {} }", "'x' stands twice")]
    [InlineData("swagger: '2.0'\npaths: {}\ndefinitions: { A: { type: foobar } }", "'foobar' is no type of JSON")]
    public void What_one_version_of_OpenAPI_forbids(string document, string message) =>
        Assert.Contains(MessagesOf(document), found => found.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void An_additional_operation_that_has_a_field_of_its_own_is_a_warning()
    {
        var result = QuickRun.Of("openapi: 3.2.0\npaths:\n  /a:\n    additionalOperations:\n      post: { responses: {} }", "a.openapi.yaml");
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal(("PWG2008", DiagnosticSeverity.Warning, 4), (problem.Id, problem.DefaultSeverity, problem.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void An_extension_of_another_generator_is_mentioned_once()
    {
        var result = QuickRun.Of("openapi: 3.1.0\nservers: [ { url: /, x-ogen-server-name: a }, { url: /b, x-ogen-server-name: b } ]\npaths: {}", "a.openapi.yaml");
        Assert.Equal("PWG2102", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void After_a_hundred_no_more_are_mentioned()
    {
        var schemas = string.Join(", ", Enumerable.Range(0, 500).Select(static index => $"A{index}: {{ type: foobar }}"));
        Assert.Equal(100, MessagesOf($"openapi: 3.1.0\npaths: {{}}\ncomponents: {{ schemas: {{ {schemas} }} }}").Count);
    }

    [Fact]
    public void A_document_that_keeps_the_rules_is_not_mentioned() => Assert.Empty(MessagesOf("""
        openapi: 3.1.0
        servers: [ { url: "https://{dc}.example.com", variables: { dc: { default: a, enum: [ a, b ] } } } ]
        security: [ { token: [] }, {} ]
        paths:
          /a/{x}/b/{y}:
            parameters: [ { $ref: "#/components/parameters/X" }, { name: y, in: path, required: true, schema: { type: string } } ]
            get:
              operationId: getA
              parameters:
                - { name: q, in: query, style: deepObject, schema: { type: object } }
                - { name: p, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
                - { name: c, in: cookie, explode: false, schema: { type: array, items: { type: string } } }
              responses:
                "2XX": { description: A, headers: { X-A: { schema: { type: integer } } }, content: { "application/vnd.a+json; v=1": { schema: { $ref: "#/components/schemas/Node" } } } }
                default: { description: B, content: { "*/*": {} } }
        components:
          parameters: { X: { name: x, in: path, required: true, schema: { type: string } } }
          schemas:
            Node: { type: [ object, "null" ], default: ~, properties: { next: { $ref: "#/components/schemas/Node" }, n: { type: integer, default: 3.0, minimum: -1 } } }
            Number: { allOf: [ { type: number }, { type: integer } ] }
          securitySchemes: { token: { type: oauth2, flows: { clientCredentials: { tokenUrl: /auth/token, scopes: {} } } } }
        """));

    private static void AssertMentioned(string rest, int? line, string message)
    {
        var found = Assert.Single(MessagesOf("openapi: 3.1.0\n" + rest), found => found.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal(line ?? found.Line, found.Line);
    }

    private static IReadOnlyList<(string Message, int Line)> MessagesOf(string document)
    {
        var result = QuickRun.Of(document, "a.openapi.yaml");
        Assert.All(result.Diagnostics, static diagnostic => Assert.StartsWith(TestFile.ProjectDirectory, diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal));
        return [.. result.Diagnostics
            .Where(static diagnostic => diagnostic.Id == "PWG2101")
            .Select(static diagnostic => (diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1))];
    }
}
