namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Cases of a union that no constant tells apart: what values they have, and where, does.</summary>
public class UnionPlaceTests
{
    [Fact]
    public void Cases_with_the_same_members_are_told_apart_by_the_kinds_of_their_values()
    {
        var live = LiveSchema.Of("""
            oneOf:
              - { title: Numbers, type: object, properties: { from: { type: number }, to: { type: number } } }
              - { title: Days, type: object, properties: { from: { type: string, format: date }, to: { type: string, format: date } } }
              - { title: Lists, type: object, properties: { from: { type: array, items: { type: integer } } } }
            """);
        live.AssertKeeps("""{"from":1.5,"to":2}""", """{"from":"2024-03-01","to":"2024-03-02"}""", """{"to":"2024-03-02"}""", """{"from":[1,2]}""", "{}");
    }

    [Fact]
    public void Members_further_down_tell_cases_apart()
    {
        var live = LiveSchema.Of("""
            oneOf:
              - { title: Started, type: object, properties: { step: { type: object, properties: { name: { type: string } } } } }
              - { title: Ended, type: object, properties: { step: { type: object, properties: { name: { type: string }, result: { type: string } } } } }
              - { title: Counted, type: object, properties: { step: { type: object, properties: { name: { type: string }, result: { type: integer } } } } }
            """);
        live.AssertKeeps("""{"step":{"name":"a"}}""", """{"step":{"name":"a","result":"good"}}""", """{"step":{"result":7}}""");
        Assert.Equal("Started", ((dynamic)live.Read("""{"step":{"name":"a"}}""")!).Value.GetType().Name);
    }

    [Fact]
    public void Members_of_the_items_of_a_list_tell_cases_apart()
    {
        var live = LiveSchema.Of("""
            oneOf:
              - { title: Adding, type: object, required: [rows], properties: { rows: { type: array, items: { type: object, properties: { id: { type: string } } } } } }
              - { title: Taking, type: object, required: [rows], properties: { rows: { type: array, items: { type: object, properties: { id: { type: string }, isGone: { type: boolean } } } } } }
            """);
        live.AssertKeeps("""{"rows":[{"id":"a"},{"id":"b"}]}""", """{"rows":[{"id":"a"},{"id":"b","isGone":true}]}""", """{"rows":[]}""");
    }

    [Fact]
    public void Items_of_a_list_are_told_apart_one_by_one()
    {
        var live = LiveSchema.Of("""
            type: array
            items:
              oneOf:
                - { title: Single, type: object, properties: { value: { type: string } } }
                - { title: Several, type: object, properties: { value: { type: array, items: { type: string } } } }
            """);
        live.AssertKeeps("""[{"value":["a"]},{"value":"a"}]""");
    }

    [Fact]
    public void A_null_goes_to_the_case_that_allows_it()
    {
        var live = LiveSchema.Of("""
            anyOf:
              - { title: Definite, type: object, properties: { name: { type: string } } }
              - { title: Open, type: object, properties: { name: { type: [string, 'null'] } } }
            """);
        live.AssertKeeps("""{"name":null}""", """{"name":"a"}""");
        Assert.Equal("Definite", ((dynamic)live.Read("""{"name":"a"}""")!).Value.GetType().Name);
    }

    [Fact]
    public void A_case_whose_constant_may_be_left_out_is_found_by_its_members()
    {
        var live = LiveSchema.Of("""
            oneOf:
              - { title: Cat, type: object, properties: { kind: { const: cat }, name: { type: string }, lives: { type: integer } } }
              - { title: Dog, type: object, properties: { kind: { const: dog }, name: { type: string } } }
              - { title: Any, type: object, properties: { name: { type: string } } }
            """);
        live.AssertKeeps("""{"name":"a","lives":9}""", """{"name":"a"}""");
    }

    [Fact]
    public void A_case_that_is_a_union_itself_is_told_by_the_members_of_its_cases()
    {
        var live = LiveSchema.Of(
            "anyOf: [ { $ref: '#/components/schemas/Note' }, { $ref: '#/components/schemas/Message' } ]",
            """
            Note: { type: object, required: [kind], properties: { kind: { type: string, enum: [text] }, body: { type: string } } }
            Message: { oneOf: [ { $ref: '#/components/schemas/Mail' }, { $ref: '#/components/schemas/Gone' } ] }
            Mail: { type: object, required: [kind], properties: { kind: { type: string, enum: [text] }, body: { type: string }, to: { type: string } } }
            Gone: { type: object, required: [kind, isGone], properties: { kind: { type: string, enum: [gone] }, isGone: { type: boolean } } }
            """);
        live.AssertKeeps("""{"kind":"text","body":"a"}""", """{"kind":"text","body":"a","to":"b"}""", """{"kind":"gone","isGone":true}""");
        Assert.Equal("Note", ((dynamic)live.Read("""{"kind":"text","body":"a"}""")!).Value.GetType().Name);
    }

    [Fact]
    public void Nothing_is_said_of_places_where_constants_tell_the_cases()
    {
        var live = LiveSchema.Of("""
            oneOf:
              - { title: Cat, type: object, properties: { kind: { const: cat }, value: { type: string } } }
              - { title: Dog, type: object, properties: { kind: { const: dog }, value: { type: integer } } }
            """);
        Assert.DoesNotContain(live.Generated.Sources, static source => source.Text.Contains("Places = ", StringComparison.Ordinal));
    }
}
