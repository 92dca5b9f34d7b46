using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>What large documents cost, in bytes that are allocated: unlike seconds they are the same on every machine.</summary>
public class LimitTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public void A_document_of_thirty_million_characters_is_read()
    {
        var text = new StringBuilder("{ \"openapi\": \"3.1.0\", \"paths\": {}, \"x-a\": [ 0", 31 * 1024 * 1024);
        while (text.Length < 30 * 1024 * 1024)
        {
            text.Append(", { \"type\": \"object\", \"description\": \"What the largest of all documents say of a thing.\" }");
        }

        text.Append(" ] }");
        var (file, allocated) = Read("api.json", text.ToString());
        Assert.Empty(file.Problems);
        Assert.NotNull(file.Root);
        Assert.InRange(allocated, 0, 1024 * Megabyte);
    }

    [Fact]
    public void More_than_two_million_values_are_refused()
    {
        var (file, _) = Read("api.json", "[" + string.Join(',', Enumerable.Repeat("0", 2_000_001)) + "]");
        Assert.Null(file.Root);
        Assert.Equal("PWG1005", Assert.Single(file.Problems).Id);
    }

    [Fact]
    public void Aliases_in_aliases_are_refused_before_they_cost_memory()
    {
        var text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'i'; letter++)
        {
            text.Append(letter).Append(": &").Append(letter).Append(" [").AppendJoin(", ", Enumerable.Repeat("*" + (char)(letter - 1), 9)).Append("]\n");
        }

        var (file, allocated) = Read("api.yaml", text.ToString());
        Assert.Null(file.Root);
        Assert.InRange(allocated, 0, 200 * Megabyte);
    }

    [Fact]
    public void Ten_times_the_schemas_that_refer_to_each_other_cost_ten_times_as_much()
    {
        Generate(Circle(50));

        // The least of several: what other tests allocate meanwhile only ever adds.
        var (few, many) = (Enumerable.Range(0, 9).Min(static _ => Generate(Circle(300))), Enumerable.Range(0, 5).Min(static _ => Generate(Circle(3_000))));
        Assert.InRange(many / (double)few, 1, 15);
    }

    [Theory]
    [InlineData("enum", 10_000)]
    [InlineData("properties", 5_000)]
    public void Types_with_thousands_of_members_compile(string kind, int count)
    {
        var schema = kind == "enum"
            ? $$"""{ "type": "string", "enum": [ {{Each(count, static i => $"\"v{i}\"")}} ] }"""
            : $$"""{ "type": "object", "properties": { {{Each(count, static i => $$"""
                "p{{i}}": { "type": "string" }
                """)}} } }""";
        GeneratorTest.Run($$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { "A": {{schema}} } } }""");
    }

    [Fact]
    public void Fifty_thousand_values_and_twenty_thousand_operations_are_generated()
    {
        var values = QuickRun.Of($$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { "A": { "type": "string", "enum": [ {{Each(50_000, static i => $"\"v{i}\"")}} ] } } } }""");
        Assert.Contains("V49999", QuickRun.TextOf(values), StringComparison.Ordinal);
        var operations = QuickRun.Of($$"""{ "openapi": "3.1.0", "paths": { {{Each(20_000, static i => $$"""
            "/p{{i}}": { "get": { "operationId": "get{{i}}", "responses": { "204": { "description": "Done" } } } }
            """)}} } }""");
        Assert.Contains("Get19999Async", QuickRun.TextOf(operations), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_edits_of_a_project_keep_nothing_of_those_before()
    {
        var (driver, compilation) = (Driver(), Compilations.Create(LanguageVersion.CSharp12));
        var early = new List<WeakReference>();
        for (var edit = 0; edit < 1_000; edit++)
        {
            driver = Edit(driver, compilation, edit, edit < 10 ? early : null);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.DoesNotContain(early, static compilation => compilation.IsAlive);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static GeneratorDriver Edit(GeneratorDriver driver, CSharpCompilation compilation, int number, List<WeakReference>? seen)
    {
        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Edited{number};", Compilations.ParseOptions(LanguageVersion.CSharp12)));
        seen?.Add(new WeakReference(edited));
        return driver.RunGenerators(edited);
    }

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new PiwikGenerator().AsSourceGenerator()],
        [TestFile.Document("api.openapi.json", HostileDocument.With("summary", "x"))],
        Compilations.ParseOptions(LanguageVersion.CSharp12),
        new TestOptions(new Dictionary<string, string> { ["build_property.RootNamespace"] = "Acme", ["build_property.ProjectDir"] = TestFile.ProjectDirectory }));

    private static string Circle(int count) => $$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { {{Each(count, i => $$"""
        "s{{i}}": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/s{{(i + 1) % count}}" }, "b": { "$ref": "#/components/schemas/s{{i * 7 % count}}" } } }
        """)}} } } }""";

    private static string Each(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static long Generate(string text)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.NotEmpty(QuickRun.Of(text).GeneratedSources);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static (SpecFile File, long Allocated) Read(string path, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = SpecReader.Read(path, text, CancellationToken.None);
        return (file, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
