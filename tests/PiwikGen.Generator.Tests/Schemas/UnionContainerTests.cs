namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Unions of lists, of maps, and of themselves.</summary>
public class UnionContainerTests
{
    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void Lists_of_different_kinds_of_items_are_cases_of_their_own(string keyword)
    {
        var live = LiveSchema.Of($$"""
            {{keyword}}:
            - { type: string }
            - { type: array, items: { type: string } }
            - { type: array, items: { type: integer } }
            - { type: array, items: { type: array, items: { type: integer } } }
            """);
        live.AssertKeeps("\"a\"", """["a","b"]""", "[1,2]", "[[1,2],[3]]", "[]", """[1,"a"]""", "[1.5]", "[true]", "7");
        live.AssertCompiles("""
            class User
            {
                Acme.Api.Thing Texts() => new System.Collections.Generic.List<string> { "a" };
                Acme.Api.Thing Tokens() => new System.Collections.Generic.List<long> { 1 };
                bool IsTexts(Acme.Api.Thing thing) => thing.TryGetListOfString(out _) || thing.TryGetListOfInteger(out _) || thing.TryGetListOfList(out _);
            }
            """);
    }

    [Fact]
    public void Lists_whose_items_are_of_one_kind_are_one_list_of_either()
    {
        var live = LiveSchema.Of(
            "oneOf: [ { type: array, items: { $ref: '#/components/schemas/Cat' } }, { type: array, items: { $ref: '#/components/schemas/Dog' } } ]",
            """
            Cat: { type: object, required: [kind], properties: { kind: { const: cat }, lives: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { const: dog }, barks: { type: boolean } } }
            """);
        Assert.Equal("List`1", live.ValueType.Name);
        Assert.Equal("ThingItem", live.ValueType.GenericTypeArguments[0].Name);
        live.AssertKeeps("""[{"kind":"cat","lives":9},{"kind":"dog","barks":true}]""", "[]");
    }

    [Fact]
    public void Lists_of_texts_of_several_formats_are_one_list_of_texts()
    {
        var live = LiveSchema.Of("oneOf: [ { type: array, items: { type: string, format: uuid } }, { type: array, items: { type: string, enum: [a, b] } } ]");
        Assert.Equal(typeof(List<string>), live.ValueType);
        live.AssertKeeps("""["a","x"]""");
    }

    [Fact]
    public void Lists_whose_items_may_be_null_keep_it()
    {
        var live = LiveSchema.Of("oneOf: [ { type: array, items: { type: [string, 'null'] } }, { type: array, items: { type: [integer, 'null'] } } ]");
        live.AssertKeeps("""["a",null]""", "[1,null]", "[null]");
    }

    [Fact]
    public void Maps_are_one_map_of_either()
    {
        var live = LiveSchema.Of("oneOf: [ { type: object, additionalProperties: { type: string } }, { type: object, additionalProperties: { type: integer } } ]");
        Assert.Equal("Dictionary`2", live.ValueType.Name);
        Assert.Equal("ThingValue", live.ValueType.GenericTypeArguments[1].Name);
        live.AssertKeeps("""{"a":"x","b":1}""", "{}");
    }

    [Fact]
    public void A_map_of_anything_beside_another_is_a_map_of_JSON()
    {
        var live = LiveSchema.Of("oneOf: [ { type: object, additionalProperties: { type: string } }, { type: object, additionalProperties: true } ]");
        live.AssertKeeps("""{"a":"x","b":[1,{"c":null}]}""");
    }

    [Fact]
    public void Lists_of_lists_are_told_apart_all_the_way_down()
    {
        var live = LiveSchema.Of("""
            oneOf:
            - { type: array, items: { type: array, items: { type: array, items: { type: string } } } }
            - { type: array, items: { type: array, items: { type: array, items: { type: boolean } } } }
            """);
        live.AssertKeeps("""[[["a"],[true]],[]]""");
    }

    [Fact]
    public void Lists_that_hold_themselves_become_one_that_does()
    {
        var live = LiveSchema.Of(
            "oneOf: [ { $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' } ]",
            """
            One: { type: array, items: { $ref: '#/components/schemas/One' } }
            Two: { type: array, items: { oneOf: [ { $ref: '#/components/schemas/Two' }, { type: integer } ] } }
            """);
        live.AssertKeeps("[]", "[[],[[]]]", "[[1],[[2,3]]]");
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Thing' }")]
    [InlineData("{ anyOf: [ { $ref: '#/components/schemas/Thing' }, { type: boolean } ] }")]
    [InlineData("{ $ref: '#/components/schemas/Other' }")]
    public void A_union_that_is_a_case_of_itself_is_that_of_its_other_cases(string itself)
    {
        var live = LiveSchema.Of(
            $$"""
            oneOf:
            - {{itself}}
            - { type: integer }
            - { type: object, required: [kind], properties: { kind: { const: leaf } } }
            - { type: object, required: [kind], properties: { kind: { const: node }, parts: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
            """,
            "Other: { anyOf: [ { $ref: '#/components/schemas/Thing' }, { type: array, items: { $ref: '#/components/schemas/Other' } } ] }");
        live.AssertKeeps("1", """{"kind":"leaf"}""", """{"kind":"node","parts":[2,{"kind":"leaf"}]}""", "[1,[2]]", "true");
    }

    [Fact]
    public void A_union_of_nothing_but_itself_is_JSON()
    {
        var live = LiveSchema.Of("oneOf: [ { $ref: '#/components/schemas/Other' } , { $ref: '#/components/schemas/Thing' } ]", "Other: { oneOf: [ { $ref: '#/components/schemas/Thing' }, { $ref: '#/components/schemas/Other' } ] }");
        live.AssertKeeps("1", """{"a":[null]}""");
    }
}
