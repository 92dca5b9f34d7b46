using System.Text.Json;

namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Keywords of arrays.</summary>
public class ArrayKeywordTests
{
    [Fact]
    public void Items_decide_the_type_of_a_list()
    {
        var live = LiveSchema.Of("{ type: array, items: { type: array, items: { type: integer } } }");
        Assert.Equal(typeof(List<List<long>>), live.ValueType);
        live.AssertKeeps("[[1,2],[]]", "[]");
    }

    [Fact]
    public void An_array_without_items_is_a_list_of_json()
    {
        var live = LiveSchema.Of("type: array");
        Assert.Equal(typeof(List<JsonElement>), live.ValueType);
        live.AssertKeeps("""[1,"a",null,{"b":[]}]""");
    }

    [Fact]
    public void A_tuple_is_a_list_of_json()
    {
        var live = LiveSchema.Of("{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }");
        Assert.Equal(typeof(List<JsonElement>), live.ValueType);
        live.AssertKeeps("""["a",1]""");
    }

    [Fact]
    public void Numbers_of_items_are_told_and_not_checked()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { type: array, items: { type: string }, minItems: 1, maxItems: 3, uniqueItems: true } } }");
        Assert.Contains("<summary>1 to 3 items. No item twice.</summary>", live.Generated.Text, StringComparison.Ordinal);
        live.AssertKeeps("""{"a":["x","x","x","x"]}""");
    }

    [Theory]
    [InlineData("contains: { type: string }, minContains: 1, maxContains: 2", "contains")]
    [InlineData("unevaluatedItems: { type: string }", "unevaluatedItems")]
    public void Demands_on_some_of_the_items_are_ignored_with_a_note(string keywords, string keyword)
    {
        var live = LiveSchema.Of($$"""{ type: array, items: { type: integer }, {{keywords}} }""");
        Assert.Contains($"'{keyword}'", live.Generated.Diagnostic("PWG3002").Message, StringComparison.Ordinal);
        Assert.Equal(typeof(List<long>), live.ValueType);
    }
}
