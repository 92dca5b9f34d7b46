using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Texts of a document that become names: valid, distinct, and the same every time.</summary>
public class IdentifierTests
{
    private static string[] Names =>
    [
        "a b", "1a", "", "-", "@class", "class", "record", "field", "required", "file", "scoped", "_", "__arglist", "value", "var", "dynamic", "await", "nameof", "global",
        "ab", "a\u200Db", "\u00E9", "e\u0301", "a-b", "a_b", "a.b", "A-B", "aB", "AB", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract",
        "PrintMembers", "Deconstruct", "ReadJson", "WriteJson", "s_members", "AdditionalProperties", "op_Implicit", "get_Name", "set_Name", "Pet", "Kind", "Item", "\u4E2D\u6587", "\U0001F600", "null", "true", "int",
        "string", "object", "Object", "String", "System", "Task", "HttpClient", "Uri", "Console", "PiwikGen", "Acme", "Json", "Optional", "JsonMembers", "IJsonModel", "CancellationToken", "cancellationToken", "request",
        "Pages", "ApiAnswer", "ParameterStyle", "ApiTransport", "JsonKinds", "JsonTokenType", "Profile", "With", "Dispose", "Operations", "ApiOperations", "Create", "Value", "Values", "Match", "Round", "ListCodec", "Clone", "reader", "writer",
    ];

    [Fact]
    public void Properties_of_any_names_are_members_of_one_class()
    {
        var generated = HostileDocument.Run([HostileDocument.With(static root =>
        {
            foreach (var name in Names)
            {
                root["components"]!["schemas"]!["Pet"]!["properties"]![name] = new JsonObject { ["type"] = "string" };
            }
        })]);
        Oracles.AssertInert(generated);
        Assert.All(Names, name => Oracles.AssertLiteral(HostileDocument.Of(generated, 0), name));
    }

    [Fact]
    public void Values_of_any_names_are_members_of_one_enum()
    {
        var generated = HostileDocument.Run([HostileDocument.With(static root => root["components"]!["schemas"]!["Kind"]!["enum"] = new JsonArray([.. Names.Select(static name => (JsonNode)name)]))]);
        Assert.All(Names, name => Oracles.AssertLiteral(HostileDocument.Of(generated, 0), name));
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } } }""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" }, "properties": { "a": { "type": "string" } } }""")]
    [InlineData("""{ "type": "string", "enum": [ "a", "b" ] }""")]
    [InlineData("""{ "type": "integer", "enum": [ 1, 2 ] }""")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "integer" }, { "$ref": "#/components/schemas/Round" } ] }""")]
    public void Types_of_any_kind_bear_any_name(string schema) => HostileDocument.Run([HostileDocument.With(root => AddSchemas(root, Names, schema))]);

    [Fact]
    public void Records_bear_any_name() => new GeneratorTest()
        .WithProperty("PiwikGenModelKind", "record")
        .With(TestFile.Document("api.openapi.json", HostileDocument.With(static root => AddSchemas(root, Names))))
        .Run();

    [Fact]
    public void A_property_may_have_the_name_of_another_one_s_type() => HostileDocument.Run([HostileDocument.With(static root =>
    {
        var properties = root["components"]!["schemas"]!["Pet"]!["properties"]!;
        properties["round"] = new JsonObject { ["type"] = "string" };
        properties["form"] = new JsonObject { ["$ref"] = "#/components/schemas/Round" };
        properties["shape"] = new JsonObject { ["type"] = "integer" };
        properties["any"] = new JsonObject { ["$ref"] = "#/components/schemas/Shape" };
    })]);

    [Fact]
    public void Schemas_named_as_types_of_the_framework_keep_their_names()
    {
        var generated = HostileDocument.Run([HostileDocument.With(static root => AddSchemas(root, Names))]);
        Oracles.AssertInert(generated);
        var types = generated.Sources.SelectMany(static source => Oracles.Parse(source.Text).DescendantNodes().OfType<ClassDeclarationSyntax>()).Select(static type => type.Identifier.ValueText);
        Assert.All(["System", "Task", "String", "HttpClient", "Uri", "Console", "Global"], name => Assert.Contains(types, type => type.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Parameters_and_operations_of_any_names_are_those_of_one_client()
    {
        HostileDocument.Run([HostileDocument.With(static root =>
        {
            var names = Names.Where(static name => name.Length > 0).ToList();
            root["paths"]!["/many"] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["parameters"] = new JsonArray([.. names.Select(static name => new JsonObject { ["name"] = name, ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string" } })]),
                    ["responses"] = new JsonObject(),
                },
            };
            foreach (var (index, name) in names.Index())
            {
                root["paths"]!["/one/" + index.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["get"] = new JsonObject { ["operationId"] = name, ["responses"] = new JsonObject() } };
            }
        })]);
    }

    [Fact]
    public void Tags_of_any_names_are_clients_of_one_document()
    {
        Oracles.AssertInert(HostileDocument.Run([HostileDocument.With(static root =>
        {
            foreach (var (index, name) in Names.Index())
            {
                root["paths"]!["/one/" + index.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["get"] = new JsonObject { ["tags"] = new JsonArray(name), ["responses"] = new JsonObject() } };
            }
        })]));
    }

    [Fact]
    public void The_order_of_a_document_changes_no_name()
    {
        var forth = QuickRun.Of(HostileDocument.With(static root => AddSchemas(root, Names)));
        var back = QuickRun.Of(HostileDocument.With(static root => AddSchemas(root, Names.Reverse())));
        Assert.Equal(TypesOf(QuickRun.TextOf(forth)), TypesOf(QuickRun.TextOf(back)));

        static IEnumerable<string> TypesOf(string text) =>
            text.Split('\n').Where(static line => line.Contains("class ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public void Long_names_are_cut_and_stay_distinct(int length)
    {
        var common = new string('a', length);
        var generated = HostileDocument.Run([HostileDocument.With(root => AddSchemas(root, [common, common + "b", common + "c"]))]);
        var names = Oracles.Parse(generated.File("D0.Types.g.cs")).DescendantNodes().OfType<ClassDeclarationSyntax>().Select(static type => type.Identifier.ValueText).ToList();
        Assert.Equal(3, names.Count(static name => name.Contains("aaaa", StringComparison.Ordinal)));
        Assert.All(names, static name => Assert.InRange(name.Length, 1, 128));
    }

    [Fact]
    public void Ten_thousand_schemas_that_want_one_name_each_get_their_own()
    {
        var text = HostileDocument.With(static root => AddSchemas(root, Enumerable.Range(0, 10_000).Select(static number => "a" + new string('!', number % 100) + new string('?', number / 100))));
        Bounded.InSeconds(20, () =>
        {
            var names = QuickRun.TextOf(QuickRun.Of(text)).Split('\n').Where(static line => line.StartsWith("public sealed partial class A", StringComparison.Ordinal)).ToList();
            Assert.InRange(names.Distinct().Count(), 10_000, 10_010);
        });
    }

    [Fact]
    public void The_culture_changes_no_byte()
    {
        var text = HostileDocument.With(static root => AddSchemas(root, ["id", "I", "title", "\u0131d", "\u0130d", .. Names]));
        var expected = QuickRun.TextOf(QuickRun.Of(text));
        var culture = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, QuickRun.TextOf(QuickRun.Of(text)));
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = culture;
        }
    }

    [Fact]
    public void Extensions_are_never_code()
    {
        const string Code = "int; class PwnedX{}";
        string[] extensions = ["x-csharp-type", "x-namespace", "x-type", "x-go-type", "x-ms-client-name", "x-piwikgen-name", "x-piwikgen-style"];
        Oracles.AssertInert(HostileDocument.Run(extensions.Select(static extension => HostileDocument.With(root =>
        {
            root["info"]![extension] = Code;
            root["paths"]!["/pets/{id}"]!["get"]![extension] = Code;
            root["paths"]!["/pets/{id}"]!["get"]!["parameters"]![1]![extension] = Code;
            root["components"]!["schemas"]!["Pet"]![extension] = Code;
            root["components"]!["schemas"]!["Pet"]!["properties"]!["name"]![extension] = Code;
        }))));
    }

    private static void AddSchemas(
        JsonNode root, IEnumerable<string> names, string schema = """{ "type": "object", "properties": { "a": { "type": "string" } } }""")
    {
        // Only what an operation reaches is generated.
        var own = root["components"]!["schemas"]!["Pet"]!["properties"]!;
        foreach (var name in names)
        {
            root["components"]!["schemas"]![name] = JsonNode.Parse(schema);
            own["of " + name] = new JsonObject { ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) };
        }
    }
}
