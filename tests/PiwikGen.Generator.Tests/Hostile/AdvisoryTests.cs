using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>
/// What other generators, and the libraries that they read with, got advisories for: a case for each id, its payload written for C#.
/// The page hostile-documents.md says what each is about.
/// </summary>
public class AdvisoryTests(AdvisoryDocuments documents) : IClassFixture<AdvisoryDocuments>
{
    internal static readonly (string Id, string Text, string Sinks)[] Rows =
    [
        ("CVE-2016-5641", "code", "summary, description, info.title"),
        ("CVE-2026-41134", "code", "enum value, property, description, constant"),
        ("GHSA-2hx3-vp6r-mg3f", "escape", "enum value, property, description, constant"),
        ("CVE-2026-59860", "line ends", "summary, description, property description, enum description, schema description"),
        ("GHSA-3hrf-2gc2-mx32", "line ends", "description, parameter description, deprecated description"),
        ("GHSA-7f3j-j7jj-r3vr", "line ends", "enum value description"),
        ("GHSA-xg2h-5xr2-29jw", "interpolation", "enum value, property, constant"),
        ("GHSA-jqwh-526h-c92j", "interpolation", "query parameter, api key, scope"),
        ("CVE-2026-22785", "code", "summary"),
        ("GHSA-mwr6-3gp8-9jmj", "escape", "summary, description"),
        ("GHSA-h526-wf6g-67jv", "comment end", "enum value description"),
        ("CVE-2026-25141", "comment end", "enum value description, enum description, property description"),
        ("CVE-2026-71869", "interpolation", "constant, enum value"),
        ("GHSA-2h9g-j24r-h63g", "code", "constant, enum value"),
        ("CVE-2026-72716", "escape", "constant, property"),
        ("GHSA-p4cg-3328-rvfg", "interpolation", "constant, property"),
        ("GHSA-rjwr-m7qx-3fjr", "line ends", "info.description, tag description"),
        ("GHSA-xrqw-w576-xgj2", "member", "enum value"),
        ("GHSA-5f94-x226-ccpm", "code", "enum value"),
        ("CVE-2026-105796", "comment end", "summary, description, schema description"),
    ];

    public static TheoryData<string, string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (id, text, sinks) in Rows)
            {
                data.Add(id, text, sinks);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_no_code(string id, string text, string sinks)
    {
        var (twin, code) = documents.Of(id);
        Assert.NotEmpty(code);
        Oracles.AssertSameShape(twin, code, id);
        if (sinks.Split(", ").Intersect(HostileDocument.LiteralSinks).Any())
        {
            Oracles.AssertLiteral(code, AdvisoryDocuments.TextOf(text));
        }
    }

    // An address, a path, a header or a media type with such a text cannot be: it is refused, or it is inert.
    [Theory]
    [InlineData("GHSA-3fhm-p725-h3g3", "path")]
    [InlineData("GHSA-58x9-vjvp-6mx8", "header parameter")]
    [InlineData("GHSA-p32v-8v8j-j534", "media type")]
    [InlineData("CVE-2026-63345", "path, header parameter, media type")]
    [InlineData("CVE-2026-63346", "path parameter, cookie parameter, header name, api key")]
    [InlineData("CVE-2026-63184", "media type, response header")]
    [InlineData("GHSA-38c3-wv3c-v3xj", "server url")]
    [InlineData("GHSA-hqj5-cw9f-rx67", "server url, server variable, server variable enum, token url")]
    [InlineData("GHSA-w284-33mx-6g9v", "path, path parameter")]
    [InlineData("GHSA-jwgf-6xff-4hvp", "path")]
    public void What_goes_over_the_wire_is_no_code(string id, string sinks)
    {
        Assert.Matches("^(CVE|GHSA)-", id);
        Oracles.AssertInert(HostileDocument.Run([.. sinks.Split(", ").Select(static sink => HostileDocument.With(sink, AdvisoryDocuments.TextOf("code"))), HostileDocument.With("path", AdvisoryDocuments.TextOf("interpolation"))]));
    }

    [Theory]
    [InlineData("CVE-2026-59867", "http://169.254.169.254/latest/meta-data", "PWG2003")]
    [InlineData("GHSA-rg4h-fpcp-2qm8", "https://127.0.0.1:9/x.json#/a", "PWG2003")]
    [InlineData("GHSA-x36r-4347-pm5x", "http://localhost:9/x.json", "PWG2003")]
    [InlineData("GHSA-h754-fxp7-88wx", "https://user:token@acme.invalid/x.json#/a", "PWG2003")]
    [InlineData("CVE-2026-59973", "http://[::ffff:127.0.0.1]/x.json", "PWG2003")]
    [InlineData("GHSA-4jwf-m4wg-8p66", "../../../etc/passwd", "PWG2002")]
    public void A_reference_opens_nothing(string id, string reference, string problem)
    {
        Assert.Matches("^(CVE|GHSA)-", id);
        var result = QuickRun.Of(HostileDocument.With(root => root["components"]!["schemas"]!["Pet"]!["properties"]!["own"] = new JsonObject { ["$ref"] = reference }));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Id == problem);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Theory]
    [InlineData("CVE-2026-49451", "allOf")]
    [InlineData("GHSA-v5pm-xwqc-g5wc", "$ref")]
    public void Schemas_in_a_circle_end_nothing(string id, string keyword)
    {
        Assert.Matches("^(CVE|GHSA)-", id);
        var result = QuickRun.Of(HostileDocument.With(root =>
        {
            JsonNode To(string name) => keyword == "$ref"
                ? new JsonObject { ["$ref"] = "#/components/schemas/" + name }
                : new JsonObject { [keyword] = new JsonArray(new JsonObject { ["$ref"] = "#/components/schemas/" + name }) };
            root["components"]!["schemas"]!["A"] = To("B");
            root["components"]!["schemas"]!["B"] = To("A");
        }));
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void CVE_2026_72923_aliases_below_the_limit_of_values_are_refused_where_they_multiply()
    {
        var text = "openapi: 3.1.0\npaths: {}\nx: &a [" + string.Join(",", Enumerable.Repeat("1", 600)) + "]\ny: [" + string.Join(",", Enumerable.Repeat("*a", 9)) + "]";
        Assert.Equal("PWG1007", Assert.Single(QuickRun.Of(text, "api.openapi.yaml").Diagnostics).Id);
    }

    [Fact]
    public void GHSA_9c2f_gr95_7wqw_a_type_that_an_extension_names_is_not_taken()
    {
        var generated = HostileDocument.Run([HostileDocument.With(static root =>
        {
            foreach (var extension in new[] { "x-go-type-import", "x-go-type", "x-csharp-type", "x-type" })
            {
                root["components"]!["schemas"]!["Pet"]![extension] = AdvisoryDocuments.TextOf("code");
                root["components"]!["schemas"]!["Kind"]![extension] = "PwnedX";
            }
        })]);
        Oracles.AssertInert(generated);
        Assert.DoesNotContain(Oracles.Sentinel, generated.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PiwikGenNamespace")]
    [InlineData("RootNamespace")]
    public void GHSA_4vv7_jj25_4gh6_a_name_that_a_project_gives_is_no_code(string property) =>
        Oracles.AssertInert(new GeneratorTest().With(TestFile.Document("api.openapi.json", HostileDocument.With("summary", "x"))).WithProperty(property, AdvisoryDocuments.TextOf("code")).Run());

    [Theory]
    [InlineData("../../../x")]
    [InlineData("C:\\x")]
    [InlineData("/etc/x")]
    public void GHSA_4rj6_vrwv_wr8m_a_name_leads_no_output_out_of_its_folder(string name)
    {
        var result = QuickRun.Of(HostileDocument.With(["schema", "tag", "operationId"], name));
        Assert.NotEmpty(result.GeneratedSources);
        Assert.All(result.GeneratedSources, static source => Assert.Matches("^[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*$", source.HintName));
    }

    // Published together, without details that could be had: every place is tried with every text, and references with them.
    [Theory]
    [InlineData("GHSA-2w86-xfrc-g85r", "code")]
    [InlineData("GHSA-3575-w9fc-c2j6", "escape")]
    [InlineData("GHSA-6437-gxhq-pqv8", "interpolation")]
    [InlineData("GHSA-653q-5476-x79g", "line ends")]
    [InlineData("GHSA-6mr6-jvcr-2f25", "comment end")]
    [InlineData("GHSA-88f2-fpv8-89q2", "member")]
    public void A_text_is_no_code_in_any_place(string id, string text)
    {
        Assert.Matches("^GHSA-", id);
        Oracles.AssertInert(HostileDocument.Run(HostileDocument.AllSinks.Select(sink => HostileDocument.With(sink, AdvisoryDocuments.TextOf(text)))));
    }

    [Theory]
    [InlineData("GHSA-8j6p-r8jg-mxqh", "http://127.0.0.1:9/a.yaml#/a")]
    [InlineData("GHSA-cxq5-97v7-87j8", "file:///etc/passwd")]
    [InlineData("GHSA-fg9p-mrxr-hvq7", "http://169.254.169.254@127.0.0.1:9/")]
    [InlineData("GHSA-w727-8j6c-2rj4", "//127.0.0.1:9/a.json")]
    public void A_reference_of_any_object_opens_nothing(string id, string reference)
    {
        Assert.Matches("^GHSA-", id);
        var to = new JsonObject { ["$ref"] = reference };
        var result = QuickRun.Of(HostileDocument.With(root =>
        {
            root["paths"]!["/own"] = to.DeepClone();
            root["components"]!["schemas"]!["Own"] = to.DeepClone();
            root["components"]!["securitySchemes"]!["own"] = to.DeepClone();
            var get = root["paths"]!["/pets/{id}"]!["get"]!;
            get["parameters"]!.AsArray().Add(to.DeepClone());
            get["responses"]!["500"] = to.DeepClone();
            get["callbacks"]!["own"] = to.DeepClone();
            get["responses"]!["200"]!["headers"]!["Own"] = to.DeepClone();
        }));
        Assert.NotEmpty(result.GeneratedSources);
        Assert.InRange(result.Diagnostics.Count(static diagnostic => diagnostic.Id == "PWG2003" && diagnostic.Severity >= DiagnosticSeverity.Warning), 3, 20);
    }
}
