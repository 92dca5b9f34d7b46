using System.Reflection;
using System.Runtime.Loader;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>A schema called <c>Thing</c>, and what became of it: generated, compiled, loaded, and ready to read and write JSON.</summary>
internal sealed class LiveSchema
{
    private readonly Assembly _assembly;
    private readonly JsonSerializerOptions _options;

    private LiveSchema(Generated generated, Assembly assembly)
    {
        Generated = generated;
        _assembly = assembly;
        var resolver = (IJsonTypeInfoResolver)assembly.GetType("Acme.Api.JsonTypes")!.GetProperty("Default")!.GetValue(null)!;
        _options = new JsonSerializerOptions { TypeInfoResolver = resolver, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }

    public Generated Generated { get; }

    /// <summary>The class that holds a value of the schema in a property called <c>Value</c>.</summary>
    public Type Holder => Type("Holder");

    /// <summary>The type that the schema became.</summary>
    public Type ValueType => Holder.GetProperty("Value")!.PropertyType;

    /// <summary>A schema that is both sent and received, in YAML.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="others">Further components.</param>
    /// <param name="version">Of OpenAPI.</param>
    /// <param name="properties">Properties of the project, with their values.</param>
    public static LiveSchema Of(string schema, string others = "", string version = "3.1.0", params (string Name, string Value)[] properties)
    {
        var test = new GeneratorTest().With(TestFile.Document("api.openapi.yaml", Document(schema, others, version)));
        foreach (var (name, value) in properties)
        {
            test.WithProperty(name, value);
        }

        var generated = test.Run();
        var compilation = Compilations.Create(LanguageVersion.CSharp12, [.. generated.Sources.Select(static source => source.Text)]);
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return new LiveSchema(generated, new AssemblyLoadContext(null).LoadFromStream(image));
    }

    public Type Type(string name) => _assembly.GetType("Acme.Api." + name) ?? throw new InvalidOperationException(
        $"There is no type {name}, but {string.Join(", ", _assembly.GetTypes().Select(static type => type.Name))}.");

    public PropertyInfo Property(string name) => Type("Thing").GetProperty(name) ?? throw new InvalidOperationException($"There is no property {name}.");

    /// <summary>Reads a value; an exception is thrown as it comes.</summary>
    public object? Read(string json) => Holder.GetProperty("Value")!.GetValue(JsonSerializer.Deserialize($$"""{"value":{{json}}}""", Holder, _options));

    /// <summary>Reads a value and writes it.</summary>
    public string RoundTrip(string json)
    {
        var text = JsonSerializer.Serialize(JsonSerializer.Deserialize($$"""{"value":{{json}}}""", Holder, _options), Holder, _options);
        return text == "{}" ? "" : text["{\"value\":".Length..^1];
    }

    public string Write(object? value)
    {
        var holder = Activator.CreateInstance(Holder)!;
        Holder.GetProperty("Value")!.SetValue(holder, value);
        return JsonSerializer.Serialize(holder, Holder, _options)["{\"value\":".Length..^1];
    }

    /// <summary>Code of a user's, below the types.</summary>
    public void AssertCompiles(string code) => Generated.AssertCompiles(LanguageVersion.CSharp12, "#pragma warning disable CS1591\n" + code);

    /// <summary>Values that come back as they were.</summary>
    public void AssertKeeps(params string[] values) => Assert.All(values, value => Assert.Equal(value, RoundTrip(value)));

    private static string Document(string schema, string others, string version) => $$"""
        openapi: {{version}}
        info: { title: Things, version: "1" }
        paths:
          /things:
            post:
              operationId: sendThing
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Holder" } } } }
              responses:
                "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Holder" } } } }
        components:
          schemas:
            Holder:
              type: object
              properties: { value: { $ref: "#/components/schemas/Thing" } }
            Thing:
              {{schema.ReplaceLineEndings("\n      ")}}
            {{others.ReplaceLineEndings("\n    ")}}
        """;
}
