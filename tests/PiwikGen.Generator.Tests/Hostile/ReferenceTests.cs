using System.Net;
using System.Net.Sockets;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>References that are out for something beyond the documents of the project: nothing is opened, asked or copied.</summary>
public class ReferenceTests
{
    private const string Canary = "CANARY4711";

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data#/a", "PWG2003")]
    [InlineData("HTTPS://a.invalid/x.json", "PWG2003")]
    [InlineData("//host/share/x.json#/a", "PWG2003")]
    [InlineData("\\\\host\\share\\x.json", "PWG2003")]
    [InlineData("file:///etc/passwd", "PWG2003")]
    [InlineData("FILE:/etc/passwd", "PWG2003")]
    [InlineData("/etc/passwd#/x", "PWG2003")]
    [InlineData("C:\\secret.json#/a", "PWG2003")]
    [InlineData("C:secret.json#/a", "PWG2003")]
    [InlineData("jar:file:x!/y", "PWG2003")]
    [InlineData("data:application/json,{}", "PWG2003")]
    [InlineData("../../secret.json#/a", "PWG2002")]
    [InlineData("../../../../../../../../../../etc/passwd", "PWG2002")]
    [InlineData("%2e%2e/secret.json", "PWG2002")]
    [InlineData("%2fetc%2fpasswd", "PWG2002")]
    [InlineData("..\\secret.json", "PWG2002")]
    [InlineData("~/secret.json", "PWG2002")]
    [InlineData("$HOME/secret.json", "PWG2002")]
    [InlineData(" /etc/passwd", "PWG2002")]
    [InlineData("\t", "PWG2002")]
    public void A_reference_out_of_the_project_is_refused(string reference, string id)
    {
        var result = QuickRun.Of(With(reference));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Id == id);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public async Task No_server_is_asked()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        foreach (var scheme in new[] { "http", "https" })
        {
            QuickRun.Of(With($"{scheme}://{address}/a.json#/a"));
            QuickRun.Of(HostileDocument.With(root =>
            {
                root["$self"] = $"{scheme}://{address}/self.json";
                root["jsonSchemaDialect"] = $"{scheme}://{address}/dialect.json";
                root["components"]!["schemas"]!["Pet"]!["$id"] = $"{scheme}://{address}/pet.json";
                root["components"]!["schemas"]!["Pet"]!["$schema"] = $"{scheme}://{address}/schema.json";
                root["servers"]![0]!["url"] = $"{scheme}://{address}/";
                root["externalDocs"]!["url"] = $"{scheme}://{address}/";
            }));
        }

        await Task.Delay(50);
        Assert.False(listener.Pending());
    }

    [Fact]
    public void A_file_beside_the_documents_that_the_project_does_not_list_is_not_opened()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var secret = Path.Combine(folder.FullName, "secret.json");
            File.WriteAllText(secret, $$"""{ "a": { "type": "object", "description": "{{Canary}}", "properties": { "{{Canary}}": { "type": "string" } } } }""");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.json"), secret);
            foreach (var reference in new[] { "secret.json#/a", "./link.json#/a", secret + "#/a", new Uri(secret).AbsoluteUri + "#/a", Path.GetRelativePath("/project", secret) + "#/a" })
            {
                var result = QuickRun.Of(With(reference));
                Assert.DoesNotContain(Canary, QuickRun.TextOf(result), StringComparison.Ordinal);
                Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.ToString().Contains(Canary, StringComparison.Ordinal));
                Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Id is "PWG2002" or "PWG2003");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("./part.json#/a", true)]
    [InlineData("x/../part.json#/a", true)]
    [InlineData("part%2Ejson#/a", true)]
    [InlineData("part.json#%2Fa", true)]
    [InlineData(".\\part.json#/a", true)]
    [InlineData("PART.json#/a", false)]
    [InlineData("part.json/#/a", true)]
    [InlineData("part.json?x#/a", false)]
    [InlineData("part.json#/A", false)]
    public void A_listed_file_is_known_by_its_place_on_every_system(string reference, bool isFound)
    {
        var result = QuickRun.Of([
            TestFile.Document("api.openapi.json", With(reference)),
            TestFile.Part("part.json", $$"""{ "a": { "type": "object", "properties": { "{{Canary}}": { "type": "string" } } } }"""),
        ]);
        Assert.Equal(isFound, QuickRun.TextOf(result).Contains(Canary, StringComparison.Ordinal));
        Assert.Equal(isFound ? [] : ["PWG2002"], result.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("#/components/schemas/a~1b~0c", true)]
    [InlineData("#/components/schemas/%24x", true)]
    [InlineData("#/paths/0/-1", false)]
    [InlineData("#/components/schemas/a~2b", false)]
    [InlineData("#/components/schemas/%", false)]
    [InlineData("#/servers/01", false)]
    [InlineData("#/servers/99999999999999999999", false)]
    [InlineData("#components", false)]
    [InlineData("#/info/title", null)]
    [InlineData("#/info", null)]
    [InlineData("#/servers/0/url", null)]
    [InlineData("#", null)]
    public void A_pointer_leads_to_a_value_or_is_reported(string reference, bool? isFound)
    {
        var result = QuickRun.Of(HostileDocument.With(root =>
        {
            root["components"]!["schemas"]!["a/b~c"] = root["components"]!["schemas"]!["Round"]!.DeepClone();
            root["components"]!["schemas"]!["$x"] = root["components"]!["schemas"]!["Round"]!.DeepClone();
            root["components"]!["schemas"]!["Pet"]!["properties"]!["own"] = new System.Text.Json.Nodes.JsonObject { ["$ref"] = reference };
        }));
        Assert.NotEmpty(result.GeneratedSources);
        if (isFound is { } found)
        {
            // The names of these components are against the rules, which is mentioned (PWG2101).
            Assert.Equal(found, result.Diagnostics.All(static diagnostic => diagnostic.Id == "PWG2101"));
        }
    }

    [Fact]
    public void A_secret_in_a_document_is_in_no_diagnostic()
    {
        var result = QuickRun.Of(HostileDocument.With(static root =>
        {
            root["servers"]![0]!["url"] = "https://user:" + Canary + "@acme.example/";
            root["components"]!["schemas"]!["Pet"]!["properties"]!["name"]!["example"] = Canary;
            root["components"]!["schemas"]!["Pet"]!["properties"]!["name"]!["default"] = Canary;
            root["components"]!["schemas"]!["Pet"]!["properties"]!["kind"]!["$ref"] = "#/gone";
        }));
        Assert.NotEmpty(result.Diagnostics);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.ToString().Contains(Canary, StringComparison.Ordinal));
        Assert.DoesNotContain("user:" + Canary, QuickRun.TextOf(result), StringComparison.Ordinal);
    }

    private static string With(string reference) => HostileDocument.With(root =>
        root["components"]!["schemas"]!["Pet"]!["properties"]!["own"] = new System.Text.Json.Nodes.JsonObject { ["$ref"] = reference });
}
