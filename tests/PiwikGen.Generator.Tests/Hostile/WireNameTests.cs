using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Tests.Driver;
using PiwikGen.Generator.Tests.Emission.Text;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Names and addresses that HTTP cannot have, or nobody should.</summary>
public class WireNameTests
{
    [Theory]
    [InlineData("X Trace")]
    [InlineData("X-Trace\r\nX-Evil: 1")]
    [InlineData("X:Trace")]
    [InlineData("\u00C4")]
    [InlineData(HostileTexts.Injection)]
    public void A_header_that_cannot_be_sent_is_an_error_and_left_out(string name)
    {
        var generated = HostileDocument.Run([HostileDocument.With("header parameter", name)]);
        Oracles.AssertInert(generated);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(generated.Diagnostics, static problem => problem.Id == "PWG3010").Severity);
        Assert.Contains("GetPetAsync(string id, ", generated.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Trace")]
    [InlineData("!#$%&'*+-.^_`|~09azAZ")]
    public void A_header_of_any_token_is_sent(string name) => HostileDocument.Run([HostileDocument.With("header parameter", name)]).AssertNoDiagnostics();

    [Theory]
    [InlineData("https://user:SECRET123@acme.example/v1")]
    [InlineData("https://SECRET123@acme.example/")]
    public void Credentials_in_an_address_are_an_error_that_does_not_repeat_them(string url)
    {
        var result = QuickRun.Of(HostileDocument.With(root =>
        {
            root["servers"]![0]!["url"] = url;
            root["paths"]!["/shops"]!["servers"] = new JsonArray(new JsonObject { ["url"] = url });
            root["paths"]!["/shops"]!["post"]!["servers"] = new JsonArray(new JsonObject { ["url"] = url });
        }));
        var problems = result.Diagnostics.Where(static problem => problem.Id == "PWG3011").ToList();
        Assert.Equal(3, problems.Count);
        Assert.All(problems, static problem => Assert.Equal(DiagnosticSeverity.Error, problem.Severity));
        Assert.DoesNotContain(result.Diagnostics, static problem => problem.ToString().Contains("SECRET123", StringComparison.Ordinal));
        Assert.DoesNotContain("SECRET123", QuickRun.TextOf(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200 || PwnedX.I()")]
    [InlineData("2); evil(")]
    [InlineData("2); } class PwnedX { static PwnedX() { } } class Y { void M() { if (true")]
    [InlineData("2\u0085class PwnedX{}")]
    [InlineData("2XXX")]
    [InlineData("+200")]
    [InlineData("2\u0660\u0660")]
    public void A_status_that_is_no_number_is_no_code(string status) => Oracles.AssertInert(HostileDocument.Run([HostileDocument.With(root =>
    {
        var responses = root["paths"]!["/pets/{id}"]!["get"]!["responses"]!;
        responses[status] = JsonNode.Parse("""{ "description": "Other.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shape" } } } }""");
    })]));

    [Theory]
    [InlineData("201) || PwnedX.I(")]
    [InlineData("2); evil(")]
    [InlineData("2\u20281")]
    public void Beside_a_class_of_statuses_one_that_is_no_number_is_no_code(string status)
    {
        var generated = HostileDocument.Run([HostileDocument.With(root =>
        {
            var responses = root["paths"]!["/pets/{id}"]!["get"]!["responses"]!;
            responses["2XX"] = JsonNode.Parse("""{ "description": "Any.", "content": { "application/json": { "schema": { "type": "string" } } } }""");
            responses[status] = JsonNode.Parse("""{ "description": "Other.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shape" } } } }""");
        })]);
        Oracles.AssertInert(generated);
        Assert.Contains("=> Status / 100 == 2 && Status is not (200);", generated.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://[")]
    [InlineData("//[x")]
    [InlineData("http://a:99999999/")]
    [InlineData("a b#/c")]
    public void A_security_scheme_is_found_by_a_name_that_is_no_part_of_an_address(string name)
    {
        var generated = HostileDocument.Run([HostileDocument.With(root =>
        {
            root["components"]!["securitySchemes"]![name] = JsonNode.Parse("""{ "type": "apiKey", "in": "header", "name": "X-Second-Key" }""");
            root["paths"]!["/pets/{id}"]!["get"]!["security"] = new JsonArray(new JsonObject { [name] = new JsonArray() });
        })]);
        Oracles.AssertInert(generated);
        Assert.Contains("\"X-Second-Key\"", generated.Text, StringComparison.Ordinal);
    }
}
