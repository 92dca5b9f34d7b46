using PiwikGen.Serialization;

namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Required or not, nullable or not, sent or received: what a member is in C#, and that absent, null and value stay apart where they must.</summary>
public class PresenceTests
{
    private const string AllFour = """
        type: object
        required: [a, b]
        properties:
          a: { type: integer, format: int32 }
          b: { type: [integer, "null"], format: int32 }
          c: { type: integer, format: int32 }
          d: { type: [integer, "null"], format: int32 }
        """;

    [Theory]
    [InlineData("A", typeof(int))]
    [InlineData("B", typeof(int?))]
    [InlineData("C", typeof(int?))]
    [InlineData("D", typeof(Optional<int?>))]
    public void A_member_that_is_sent_has_the_type_that_its_presence_needs(string property, Type type) =>
        Assert.Equal(type, LiveSchema.Of(AllFour).Property(property).PropertyType);

    [Theory]
    [InlineData("A", true)]
    [InlineData("B", true)]
    [InlineData("C", false)]
    [InlineData("D", false)]
    public void A_required_member_must_be_set(string property, bool isRequired) =>
        Assert.Equal(isRequired, LiveSchema.Of(AllFour).Property(property).IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false));

    [Theory]
    [InlineData("{ type: string }")]
    [InlineData("{ type: string, enum: [x, y] }")]
    [InlineData("{ type: array, items: { type: string } }")]
    [InlineData("{ type: object, properties: { b: { type: string } } }")]
    public void A_required_member_that_is_missing_in_an_answer_is_not_made_up_when_the_answer_is_written(string schema) =>
        LiveSchema.Of($$"""{ type: object, required: [a], properties: { a: {{schema}}, c: { type: integer } } }""").AssertKeeps("""{"c":1}""");

    [Theory]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":1}""")]
    [InlineData("{}")]
    public void A_patch_says_null_a_value_or_nothing(string json) => LiveSchema.Of("""
        type: object
        properties:
          a: { type: [integer, "null"] }
        """).AssertKeeps(json);

    [Fact]
    public void A_patch_is_an_object_initialiser()
    {
        var live = LiveSchema.Of("""
            type: object
            properties:
              a: { type: [integer, "null"] }
            """);
        live.AssertCompiles("""
            using Acme.Api;
            public static class Patches
            {
                public static Thing Null() => new() { A = null };
                public static Thing Value() => new() { A = 1 };
                public static Thing Nothing() => new();
            }
            """);
    }

    [Fact]
    public void A_nested_member_of_what_came_back_is_changed_and_sent_again()
    {
        var live = LiveSchema.Of("""
            type: object
            properties:
              owner:
                type: object
                properties:
                  address: { type: object, properties: { city: { type: string }, zip: { type: string } } }
            """);
        live.AssertCompiles("""
            using Acme.Api;
            public static class Changes
            {
                public static void Change(Thing thing) => thing.Owner!.Address!.City = "Graz";
            }
            """);
        dynamic thing = live.Read("""{"owner":{"address":{"city":"Wien","zip":"8010"}}}""")!;
        thing.Owner.Address.City = "Graz";
        Assert.Equal("""{"owner":{"address":{"city":"Graz","zip":"8010"}}}""", live.Write((object)thing));
    }

    [Theory]
    [InlineData("3.0.3", "{ type: string, nullable: true }")]
    [InlineData("3.0.3", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Name' }] }")]
    [InlineData("3.0.3", "{ allOf: [{ $ref: '#/components/schemas/Name' }, { nullable: true }] }")]
    [InlineData("3.1.0", "{ type: [string, 'null'] }")]
    [InlineData("3.1.0", "{ oneOf: [{ $ref: '#/components/schemas/Name' }, { type: 'null' }] }")]
    [InlineData("3.1.0", "{ anyOf: [{ type: string }, { type: 'null' }] }")]
    [InlineData("3.1.0", "{ anyOf: [{ type: string }, { enum: [null] }] }")]
    [InlineData("3.1.0", "{ type: string, x-nullable: true }")]
    public void All_spellings_of_null_mean_the_same(string version, string member)
    {
        var live = LiveSchema.Of($$"""
            type: object
            properties:
              a: {{member}}
            """, "Name: { type: string }", version);
        Assert.Equal(typeof(Optional<string?>), live.Property("A").PropertyType);
        live.AssertKeeps("""{"a":null}""", """{"a":"x"}""", "{}");
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/OwnerOrNull' }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/OwnerOrNull' }] }")]
    [InlineData("{ $ref: '#/components/schemas/OtherName' }")]
    public void A_schema_that_only_adds_null_to_another_adds_it_wherever_it_is_used(string member)
    {
        var live = LiveSchema.Of(
            $"{{ type: object, properties: {{ a: {member}, list: {{ type: array, items: {member} }} }} }}",
            """
            Owner: { type: object, properties: { name: { type: string } } }
            OwnerOrNull: { nullable: true, allOf: [{ $ref: '#/components/schemas/Owner' }, { type: object, additionalProperties: true }] }
            OtherName: { $ref: '#/components/schemas/OwnerOrNull' }
            """,
            "3.0.3");
        live.AssertKeeps("""{"a":null}""", """{"a":{"name":"x"},"list":[null,{"name":"y"}]}""", "{}");
    }

    [Fact]
    public void Inline_objects_that_differ_in_a_null_share_no_type()
    {
        var live = LiveSchema.Of("""
            type: object
            properties:
              a: { type: object, properties: { name: { type: object, properties: { text: { type: string } } } } }
              b: { type: object, properties: { name: { anyOf: [{ type: object, properties: { text: { type: string } } }, { type: 'null' }] } } }
            """);
        live.AssertKeeps("""{"b":{"name":null}}""", """{"a":{"name":{"text":"x"}},"b":{"name":{"text":"y"}}}""");
    }

    [Fact]
    public void Read_only_members_are_read_and_not_sent()
    {
        var live = LiveSchema.Of("""
            type: object
            required: [id]
            properties:
              id: { type: string, readOnly: true }
              name: { type: string }
            """);
        dynamic thing = live.Read("""{"id":"1","name":"x"}""")!;
        Assert.Equal("1", (string)thing.Id);
        Assert.Equal("""{"name":"x"}""", live.Write((object)thing));
    }

    [Fact]
    public void A_member_that_is_declared_again_as_not_read_only_is_sent()
    {
        var live = LiveSchema.Of("""
            allOf:
            - type: object
              properties:
                id: { type: string, readOnly: true }
                slot: { type: integer, readOnly: true }
            - type: object
              properties:
                slot: { readOnly: false }
            properties:
              id: { type: string, readOnly: false }
            """);
        live.AssertKeeps("""{"id":"1","slot":2}""");
    }

    [Fact]
    public void Write_only_members_are_sent_and_no_answer_must_have_them()
    {
        var live = LiveSchema.Of("""
            type: object
            required: [pin]
            properties:
              pin: { type: string, writeOnly: true }
            """);
        Assert.Equal("{}", live.RoundTrip("{}"));
        live.AssertKeeps("""{"pin":"1234"}""");
    }

    [Theory]
    [InlineData("{ const: fixed }", "\"fixed\"")]
    [InlineData("{ type: string, enum: [fixed] }", "\"fixed\"")]
    [InlineData("{ const: 7 }", "7")]
    [InlineData("{ const: true }", "true")]
    public void A_member_with_one_possible_value_is_filled_in(string member, string json)
    {
        var live = LiveSchema.Of($$"""
            type: object
            required: [a]
            properties:
              a: {{member}}
            """);
        Assert.Equal($$"""{"a":{{json}}}""", live.Write(Activator.CreateInstance(live.Type("Thing"))));
    }
}
