using System.Text;
using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Serialization;

public class UnionTests
{
    private static readonly JsonUnionCases Tags = new(
        new JsonUnionCase { Kinds = JsonKinds.Object, Constants = ["data/attributes/template", "\"piwik\""], Members = new("data", "meta") { Required = [0] } },
        new JsonUnionCase { Kinds = JsonKinds.Object, Constants = ["data/attributes/template", "\"custom\"", "data/attributes/version", "2"], Members = new("data") { Required = [0] } },
        new JsonUnionCase { Kinds = JsonKinds.Object, Constants = ["data/attributes/template", "\"custom\"", "data/attributes/version", "1"], Members = new("data") { Required = [0] } });

    [Theory]
    [InlineData("""{"data":{"attributes":{"template":"piwik"}}}""", 0)]
    [InlineData("""{"meta":{"template":"custom"},"data":{"id":[{"x":1}],"attributes":{"other":{},"template":"pi\u0077ik"}}}""", 0)]
    [InlineData("""{"data":{"attributes":{"version":2,"template":"custom"}}}""", 1)]
    [InlineData("""{"data":{"attributes":{"version":1.0,"template":"custom"}}}""", 2)]
    [InlineData("""{"data":{"attributes":{"template":"new"}}}""", -1)]
    [InlineData("""{"data":{"attributes":{"version":3,"template":"custom"}}}""", -1)]
    [InlineData("""[]""", -1)]
    public void Constants_deep_in_the_object_and_several_together_tell_the_case(string json, int expected) => Assert.Equal(expected, Find(Tags, json));

    private static readonly JsonUnionCases Lists = new(
        new JsonUnionCase { Kinds = JsonKinds.Array, ItemKinds = JsonKinds.String },
        new JsonUnionCase { Kinds = JsonKinds.Array, ItemKinds = JsonKinds.Integer },
        new JsonUnionCase { Kinds = JsonKinds.Array, ItemKinds = JsonKinds.Array | JsonKinds.Object },
        new JsonUnionCase { Kinds = JsonKinds.Object });

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[null]", 0)]
    [InlineData("""["a",null,"b"]""", 0)]
    [InlineData("[1,2.0]", 1)]
    [InlineData("[null,1]", 1)]
    [InlineData("""[[1,"a"],{"b":[2]}]""", 2)]
    [InlineData("""[1,"a"]""", -1)]
    [InlineData("[1.5]", -1)]
    [InlineData("[true]", -1)]
    [InlineData("{}", 3)]
    [InlineData("1", -1)]
    public void Arrays_are_told_apart_by_the_kinds_of_all_their_items(string json, int expected) => Assert.Equal(expected, Find(Lists, json));

    private static readonly JsonUnionCases Kinds = new(
        new JsonUnionCase { Kinds = JsonKinds.Object, Members = new("value", "at"), Places = [("value", JsonKinds.String), ("at/x", JsonKinds.None), ("at/-/y", JsonKinds.Integer)] },
        new JsonUnionCase { Kinds = JsonKinds.Object, Members = new("value", "at"), Places = [("value", JsonKinds.Array | JsonKinds.Null), ("at/x", JsonKinds.Boolean), ("at/-/y", JsonKinds.Object)] },
        new JsonUnionCase { Kinds = JsonKinds.Object, Members = new("value", "at", "other"), Places = [("value", JsonKinds.Number), ("at/x", JsonKinds.Boolean), ("at/-/y", JsonKinds.String)] });

    [Theory]
    [InlineData("""{"value":"a"}""", 0)]
    [InlineData("""{"value":["a"]}""", 1)]
    [InlineData("""{"value":null}""", 1)]
    [InlineData("""{"value":1.5}""", 2)]
    [InlineData("""{"value":true}""", 0)]
    [InlineData("""{"at":{"x":true}}""", 1)]
    [InlineData("""{"at":{"x":true},"value":1}""", 2)]
    [InlineData("""{"at":[{"y":1},{"z":2}]}""", 0)]
    [InlineData("""{"at":[{"z":2},{"y":{}}]}""", 1)]
    [InlineData("""{"at":[[],3,{"y":"a"}]}""", 2)]
    [InlineData("""{"value":"a","other":1}""", -1)]
    [InlineData("""{"other":1,"value":"a","at":[]}""", -1)]
    [InlineData("{}", 0)]
    public void Kinds_of_values_at_the_top_and_further_down_tell_the_case(string json, int expected) => Assert.Equal(expected, Find(Kinds, json));

    [Theory]
    [InlineData("""{"name":"a"}""", 0)]
    [InlineData("""{"name":"a","lives":9}""", 1)]
    [InlineData("\"text\"", 2)]
    [InlineData("12", 3)]
    [InlineData("12.5", 4)]
    [InlineData("18446744073709551615", 3)]
    [InlineData("-2.25E+21", 4)]
    [InlineData("1e300", 4)]
    [InlineData("[1]", 5)]
    [InlineData("true", -1)]
    public void Shape_and_kind_tell_the_case_where_there_are_no_constants(string json, int expected)
    {
        var cases = new JsonUnionCases(
            new JsonUnionCase { Kinds = JsonKinds.Object, Members = new("name") { Required = [0] } },
            new JsonUnionCase { Kinds = JsonKinds.Object, Members = new("name", "lives") { Required = [0, 1] } },
            new JsonUnionCase { Kinds = JsonKinds.String },
            new JsonUnionCase { Kinds = JsonKinds.Integer },
            new JsonUnionCase { Kinds = JsonKinds.Number },
            new JsonUnionCase { Kinds = JsonKinds.Array });
        Assert.Equal(expected, Find(cases, json));
    }

    [Fact]
    public void A_case_of_several_types_knows_what_any_of_them_knows_and_requires_what_all_do()
    {
        var members = JsonMembers.OfAny(new("id", "name") { Required = [0, 1] }, new("size", "id") { Required = [1] });
        Assert.Equal(3, members.Count);
        Assert.Equal([0], members.Required);
        var cases = new JsonUnionCases(
            new JsonUnionCase { Kinds = JsonKinds.Object, Members = new("id", "deleted") { Required = [0, 1] } },
            new JsonUnionCase { Kinds = JsonKinds.Object, Members = members });
        Assert.Equal(0, Find(cases, """{"id":"a","deleted":true}"""));
        Assert.Equal(1, Find(cases, """{"id":"a","size":2}"""));
        Assert.Equal(1, Find(cases, """{"name":"x","id":"a"}"""));
    }

    [Fact]
    public void A_value_with_members_of_several_cases_is_none_of_them_so_that_nothing_is_lost()
    {
        var cases = new JsonUnionCases(
            new JsonUnionCase { Kinds = JsonKinds.Object, Members = new("user_id") { Required = [0] } },
            new JsonUnionCase { Kinds = JsonKinds.Object, Members = new("cookie_id") { Required = [0] } });
        Assert.Equal(1, Find(cases, """{"cookie_id":"a","other":1}"""));
        Assert.Equal(-1, Find(cases, """{"user_id":"a","cookie_id":"b"}"""));
    }

    [Fact]
    public void A_place_may_allow_several_values()
    {
        var cases = new JsonUnionCases(
            new JsonUnionCase { Kinds = JsonKinds.Object, Constants = ["kind", "\"cat\"", "kind", "\"lion\""] },
            new JsonUnionCase { Kinds = JsonKinds.Object, Constants = ["kind", "\"dog\""] });
        Assert.Equal(0, Find(cases, """{"kind":"lion"}"""));
        Assert.Equal(1, Find(cases, """{"kind":"dog"}"""));
        Assert.Equal(-1, Find(cases, """{"kind":"fish"}"""));
    }

    [Fact]
    public void A_path_has_the_escapes_of_a_json_pointer()
    {
        var cases = new JsonUnionCases(new JsonUnionCase { Kinds = JsonKinds.Object, Constants = ["a~1b/c~0d", "1"] }, new JsonUnionCase { Kinds = JsonKinds.Object, Constants = ["a~1b/c~0d", "2"] });
        Assert.Equal(1, Find(cases, """{"a/b":{"c~d":2}}"""));
    }

    [Theory]
    [InlineData("""{"data":[1,{"name":"x"}]}""", 17, "$.data[1].name")]
    [InlineData("""{"a":1}""", 5, "$.a")]
    [InlineData("""{"a b":{"c":1}}""", 12, "$['a b'].c")]
    [InlineData("""[[],[1,2]""", 8, "$[1][1]")]
    public void The_path_of_a_failure_names_the_value_at_the_position(string json, int position, string expected) =>
        Assert.Equal(expected, JsonFailure.Path(Encoding.UTF8.GetBytes(json), position));

    [Fact]
    public void Members_are_found_in_any_order_escaped_and_unknown()
    {
        var members = new JsonMembers("id", "name", "n\u00E4me");
        var reader = new Utf8JsonReader("""{"x":[{}],"name":1,"\u0069d":2,"n\u00e4me":3}"""u8);
        reader.Read();
        Assert.True(Json.BeginObject(ref reader));
        var found = new List<int>();
        var unknown = new List<string?>();
        int member = -1;
        while (members.MoveNext(ref reader, ref member, out var name))
        {
            found.Add(member);
            unknown.Add(name);
            Json.Skip(ref reader);
        }

        Assert.Equal([-1, 1, 0, 2], found);
        Assert.Equal(["x", null, null, null], unknown);
    }

    private static int Find(JsonUnionCases cases, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return cases.Find(reader);
    }
}
