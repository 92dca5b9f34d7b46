using System.Text.Json;

namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>allOf, oneOf, anyOf, not, if, and discriminators.</summary>
public class CompositionTests
{
    private const string CatAndDog = """
        Cat: { type: object, required: [kind], properties: { kind: { type: string, enum: [cat] }, lives: { type: integer } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog] }, barks: { type: boolean } } }
        """;

    [Fact]
    public void All_of_is_one_class_with_the_members_of_all()
    {
        var live = LiveSchema.Of("""
            allOf:
              - { $ref: '#/components/schemas/Base' }
              - { type: object, required: [b], properties: { b: { type: integer } } }
            """, "Base: { type: object, properties: { a: { type: string } } }");
        Assert.Equal(typeof(long), live.Property("B").PropertyType);
        Assert.Equal(typeof(object), live.Type("Thing").BaseType);
        live.AssertKeeps("""{"a":"x","b":1}""");
    }

    [Fact]
    public void A_sibling_that_redeclares_a_member_adds_to_it()
    {
        var live = LiveSchema.Of("""
            allOf:
              - type: object
                properties: { attributes: { type: object, properties: { a: { type: string } } } }
              - type: object
                properties: { attributes: { type: object, required: [a], properties: { b: { type: string } } } }
            """);
        var attributes = live.Property("Attributes").PropertyType;
        Assert.True(attributes.GetProperty("A")!.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false));
        live.AssertKeeps("""{"attributes":{"a":"x","b":"y"}}""");
    }

    [Fact]
    public void All_of_a_single_reference_is_the_referenced_type()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { description: Its base., allOf: [{ $ref: '#/components/schemas/Base' }] } } }", "Base: { type: object, properties: { x: { type: string } } }");
        Assert.Equal("Base", live.Property("A").PropertyType.Name);
        Assert.Contains("<summary>Its base.</summary>", live.Generated.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void A_union_tells_its_cases_by_a_constant(string keyword)
    {
        var live = LiveSchema.Of($"{keyword}: [{{ $ref: '#/components/schemas/Cat' }}, {{ $ref: '#/components/schemas/Dog' }}]", CatAndDog);
        Assert.Equal("Dog", ((dynamic)live.Read("""{"barks":true,"kind":"dog"}""")!).Value.GetType().Name);
        live.AssertKeeps("""{"kind":"cat","lives":9}""", """{"kind":"dog","barks":true}""", """{"kind":"bird","wings":[1,2]}""", "17");
    }

    [Fact]
    public void A_constant_may_stand_deep_within_the_cases()
    {
        static string Case(string template, string option) => $$"""
              - type: object
                properties:
                  data:
                    type: object
                    properties:
                      attributes: { type: object, properties: { template: { const: {{template}} }, {{option}}: { type: string } } }
            """;
        var live = LiveSchema.Of($"oneOf:\n{Case("a", "one")}\n{Case("b", "two")}");
        live.AssertKeeps("""{"data":{"attributes":{"template":"b","two":"x"}}}""", """{"data":{"attributes":{"template":"new","three":"x"}}}""");
    }

    [Fact]
    public void Two_constants_may_tell_the_cases_together()
    {
        static string Case(string template, string method, string option) => $$"""
              - type: object
                properties:
                  template: { const: {{template}} }
                  options: { type: object, properties: { method: { const: {{method}} }, {{option}}: { type: integer } } }
            """;
        var live = LiveSchema.Of($"oneOf:\n{Case("a", "x", "p")}\n{Case("a", "y", "q")}\n{Case("b", "x", "r")}");
        live.AssertKeeps("""{"template":"a","options":{"method":"y","q":1}}""", """{"template":"b","options":{"method":"x","r":1}}""", """{"template":"a","options":{"method":"x","p":1}}""");
    }

    [Fact]
    public void Members_and_json_kinds_tell_cases_without_constants()
    {
        var live = LiveSchema.Of("""
            oneOf:
              - { type: object, required: [a], properties: { a: { type: string } } }
              - { type: object, required: [b], properties: { b: { type: string } } }
              - { type: string }
              - { type: array, items: { type: integer } }
              - { type: boolean }
            """);
        live.AssertKeeps("""{"b":"x"}""", """{"a":"x"}""", "\"text\"", "[1,2]", "true", "1.5");
        Assert.IsType<List<long>>(((dynamic)live.Read("[1]")!).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", mapping: { feline: '#/components/schemas/Cat', canine: Dog }")]
    public void A_discriminator_decides_with_and_without_a_mapping(string mapping)
    {
        var (cat, dog) = mapping.Length == 0 ? ("Cat", "Dog") : ("feline", "canine");
        var live = LiveSchema.Of(
            $"{{ oneOf: [{{ $ref: '#/components/schemas/Cat' }}, {{ $ref: '#/components/schemas/Dog' }}], discriminator: {{ propertyName: type{mapping} }} }}",
            """
            Cat: { type: object, required: [type], properties: { type: { type: string }, name: { type: string } } }
            Dog: { type: object, required: [type], properties: { type: { type: string }, name: { type: string } } }
            """);
        Assert.Equal("Cat", ((dynamic)live.Read($$"""{"name":"x","type":"{{cat}}"}""")!).Value.GetType().Name);
        Assert.Equal("Dog", ((dynamic)live.Read($$"""{"name":"x","type":"{{dog}}"}""")!).Value.GetType().Name);
        Assert.Equal("""{"type":"bird","name":"x"}""", live.RoundTrip("""{"type":"bird","name":"x"}"""));
    }

    [Fact]
    public void Under_a_discriminator_all_of_is_inheritance()
    {
        var live = LiveSchema.Of("{ type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }", """
            Square:
              allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { side: { type: number } } }]
            """);
        Assert.Equal(live.Type("Thing"), live.Type("Square").BaseType);
        Assert.Equal("Square", live.Read("""{"side":2,"kind":"Square"}""")!.GetType().Name);
        live.AssertKeeps("""{"kind":"Square","side":2}""", """{"kind":"Circle","radius":3}""");
    }

    [Fact]
    public void What_each_derived_class_fixes_is_not_asked_for()
    {
        var live = LiveSchema.Of(
            "{ type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind, mapping: { square: '#/components/schemas/Square' } } }",
            """
            Square:
              allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { kind: { type: string, enum: [square] }, side: { type: number } } }]
            """);
        live.AssertCompiles("class Squares { public Acme.Api.Thing New() => new Acme.Api.Square { Name = \"a\", Side = 2 }; }");
        live.AssertKeeps("""{"kind":"square","name":"a","side":2}""", """{"kind":"circle","name":"a","radius":3}""");
    }

    [Theory]
    [InlineData("{ type: string }", "")]
    [InlineData("{ type: string, enum: [round, Square] }", "")]
    [InlineData("{ type: string }", ", kind: { const: round }")]
    public void Classes_under_a_discriminator_fill_it_in_by_themselves(string kind, string derived)
    {
        var live = LiveSchema.Of($"{{ type: object, required: [kind, id], properties: {{ kind: {kind}, id: {{ type: integer }} }}, discriminator: {{ propertyName: kind, mapping: {{ round: Circle }} }} }}", $$"""
            Square:
              allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { side: { type: number } } }]
            Circle:
              allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { radius: { type: number }{{derived}} } }]
            """);
        live.AssertCompiles("public static class Shapes { public static Acme.Api.Thing[] All() => [new Acme.Api.Square { Id = 1, Side = 2 }, new Acme.Api.Circle { Id = 2 }]; }");
        Assert.Equal("Square", Convert.ToString(((dynamic)Activator.CreateInstance(live.Type("Square"))!).Kind));
        Assert.Equal("round", Convert.ToString(((dynamic)Activator.CreateInstance(live.Type("Circle"))!).Kind));
        live.AssertKeeps("""{"kind":"Square","id":1,"side":2}""", """{"kind":"round","id":2}""", """{"kind":"new","id":3,"a":1}""");
    }

    [Fact]
    public void A_class_that_several_values_of_a_discriminator_mean_is_asked_which()
    {
        var live = LiveSchema.Of("{ type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { round: Circle, oval: Circle } } }", """
            Circle:
              allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { radius: { type: number } } }]
            """);
        Assert.True(live.Property("Kind").IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false));
        live.AssertKeeps("""{"kind":"round","radius":2}""", """{"kind":"oval","radius":2}""");
    }

    [Fact]
    public void Several_types_are_a_union()
    {
        var live = LiveSchema.Of("type: [string, integer, array]");
        live.AssertKeeps("\"a\"", "1", "[1,\"b\"]");
    }

    [Fact]
    public void Each_case_of_a_union_converts_and_all_are_matched()
    {
        var live = LiveSchema.Of("oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }, { type: string }]", CatAndDog);
        live.AssertCompiles("""
            using Acme.Api;
            public static class Unions
            {
                public static Thing FromCat(Cat cat) => cat;
                public static Thing FromText() => "text";
                public static string Of(Thing thing) => thing.Match(cat => "cat", dog => "dog", text => text, json => json.GetRawText());
                public static long? Lives(Thing thing) => thing.TryGetCat(out var cat) ? cat.Lives : null;
            }
            """);
    }

    [Theory]
    [InlineData("not: { required: [b] }", "not")]
    [InlineData("if: { required: [a] }, then: { required: [b] }, else: { required: [c] }", "if")]
    public void Conditions_are_ignored_with_a_note(string keywords, string keyword)
    {
        var live = LiveSchema.Of($$"""{ type: object, properties: { a: { type: string } }, {{keywords}} }""");
        Assert.Contains($"'{keyword}'", live.Generated.Diagnostic("PWG3002").Message, StringComparison.Ordinal);
        live.AssertKeeps("""{"a":"x"}""");
    }
}
