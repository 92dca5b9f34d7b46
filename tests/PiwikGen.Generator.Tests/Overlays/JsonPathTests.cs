using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.JsonPaths;

namespace PiwikGen.Generator.Tests.Overlays;

/// <summary>Queries of RFC 9535, by the places that they find.</summary>
public class JsonPathTests
{
    private const string Document = """
        { "info": { "title": "Shop", "x-kind": null },
          "paths": {
            "/pets": { "get": { "tags": [ "pets", "read" ], "parameters": [ { "name": "limit", "in": "query" }, { "name": "id", "in": "path" } ] }, "x-internal": true },
            "/pets/{id}": { "get": { "tags": [ "pets" ] }, "delete": { "x-internal": false } },
            "it's": { "n": 1.0, "m": 10, "deep": { "n": 1 } } },
          "list": [ 0, 1, 2, 3 ] }
        """;

    [Theory]
    [InlineData("$", "$")]
    [InlineData("$.info.title", "$.info.title")]
    [InlineData("$['info'][\"title\"]", "$.info.title")]
    [InlineData("$.info.x-kind", "$.info.x-kind")]
    [InlineData("$.paths['/pets'].get.tags[0]", "$.paths./pets.get.tags.0")]
    [InlineData("$.paths['it\\'s'].n", "$.paths.it's.n")]
    [InlineData("$.paths[\"it\\u0027s\"].n", "$.paths.it's.n")]
    [InlineData("$.list[-1]", "$.list.3")]
    [InlineData("$.list[4]", "")]
    [InlineData("$.list[-5]", "")]
    [InlineData("$.list[1:3]", "$.list.1 $.list.2")]
    [InlineData("$.list[::2]", "$.list.0 $.list.2")]
    [InlineData("$.list[::-1]", "$.list.3 $.list.2 $.list.1 $.list.0")]
    [InlineData("$.list[-2:]", "$.list.2 $.list.3")]
    [InlineData("$.list[0:4:0]", "")]
    [InlineData("$.list[0, 3 , 'a']", "$.list.0 $.list.3")]
    [InlineData("$.info.*", "$.info.title $.info.x-kind")]
    [InlineData("$.info[*]", "$.info.title $.info.x-kind")]
    [InlineData("$.info.title.*", "")]
    [InlineData("$.info[0]", "")]
    [InlineData("$.list.name", "")]
    [InlineData("$.gone.title", "")]
    public void Names_indexes_and_wildcards_find_children(string query, string places) => Assert.Equal(places, PlacesOf(query));

    [Theory]
    [InlineData("$..n", "$.paths.it's.n $.paths.it's.deep.n")]
    [InlineData("$..tags[0]", "$.paths./pets.get.tags.0 $.paths./pets/{id}.get.tags.0")]
    [InlineData("$.paths..['x-internal']", "$.paths./pets.x-internal $.paths./pets/{id}.delete.x-internal")]
    [InlineData("$.paths.*.get.tags..*", "$.paths./pets.get.tags.0 $.paths./pets.get.tags.1 $.paths./pets/{id}.get.tags.0")]
    [InlineData("$.info..*", "$.info.title $.info.x-kind")]
    public void Descendants_come_in_document_order(string query, string places) => Assert.Equal(places, PlacesOf(query));

    [Theory]
    [InlineData("$.paths[?@.get]", "$.paths./pets $.paths./pets/{id}")]
    [InlineData("$.paths[?@.x-internal]", "$.paths./pets")]
    [InlineData("$.paths.*[?@.x-internal]", "$.paths./pets/{id}.delete")]
    [InlineData("$.paths.*[?@['x-internal'] == false]", "$.paths./pets/{id}.delete")]
    [InlineData("$.paths[?!@.get]", "$.paths.it's")]
    [InlineData("$.paths[?!(@.get && @.delete)]", "$.paths./pets $.paths.it's")]
    [InlineData("$.paths[?@.get && @.delete]", "$.paths./pets/{id}")]
    [InlineData("$.paths[?@.delete || @.n]", "$.paths./pets/{id} $.paths.it's")]
    [InlineData("$.paths[?@.delete && @.get || @.n]", "$.paths./pets/{id} $.paths.it's")]
    [InlineData("$.paths.*.get.parameters[?@.name=='limit' && @.in=='query']", "$.paths./pets.get.parameters.0")]
    [InlineData("$..parameters[?(@.name == \"id\")]", "$.paths./pets.get.parameters.1")]
    [InlineData("$..parameters[?@.in != 'query'].name", "$.paths./pets.get.parameters.1.name")]
    [InlineData("$.paths[?@.get.tags[?@ == 'read']]", "$.paths./pets")]
    [InlineData("$.paths[?@.get.tags[-1] == 'pets']", "$.paths./pets/{id}")]
    [InlineData("$.info[?@ == null]", "$.info.x-kind")]
    [InlineData("$.paths[?@.n == 1]", "$.paths.it's")]
    [InlineData("$.paths[?@.n == '1.0']", "")]
    [InlineData("$.paths[?@.n == @.deep.n]", "$.paths./pets $.paths./pets/{id} $.paths.it's")]
    [InlineData("$.list[?@ > 1 && @ <= 3.0e0]", "$.list.2 $.list.3")]
    [InlineData("$.list[?@ >= $.list[2]]", "$.list.2 $.list.3")]
    [InlineData("$.list[?@ < 'a']", "")]
    [InlineData("$.paths[?@.get.tags == $.paths['/pets/{id}'].get.tags]", "$.paths./pets/{id}")]
    [InlineData("$.paths.*[?@.gone == @.missing]", "$.paths./pets.get $.paths./pets.x-internal $.paths./pets/{id}.get $.paths./pets/{id}.delete $.paths.it's.n $.paths.it's.m $.paths.it's.deep")]
    public void Filters_compare_and_test_for_existence(string query, string places) => Assert.Equal(places, PlacesOf(query));

    [Theory]
    [InlineData("", 0, "begins with '$'")]
    [InlineData("info", 0, "begins with '$'")]
    [InlineData("$.", 2, "a name or '*' was expected")]
    [InlineData("$./pets", 2, "['...']")]
    [InlineData("$.info ", 7, "a blank follows")]
    [InlineData("$['info", 7, "closing '")]
    [InlineData("$['a\\x']", 5, "this escape is not known")]
    [InlineData("$.info]", 6, "']' was not expected")]
    [InlineData("$[info]", 2, "a name in quotes")]
    [InlineData("$.list[01]", 7, "'01' is no index")]
    [InlineData("$.list[99999999999]", 7, "is no index")]
    [InlineData("$.list[?length(@.a) > 1]", 14, "the function 'length' is not supported")]
    [InlineData("$.list[?@.a =~ 'x']", 12, "']' was expected")]
    [InlineData("$.list[?@.a === 'x']", 14, "no operator of RFC 9535")]
    [InlineData("$.list[?@.* == 1]", 16, "one value")]
    [InlineData("$.list[?'a']", 11, "a comparison was expected")]
    [InlineData("$.list[?@.a == b]", 16, "stands in quotes")]
    [InlineData("$.list[?@.a == 1", 16, "the query ends here")]
    public void What_is_no_query_is_refused_with_its_place(string query, int position, string reason)
    {
        var refused = Assert.Throws<JsonPathException>(() => JsonPath.Parse(query));
        Assert.Equal(position, refused.Position);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_nest_to_a_limit()
    {
        JsonPath.Parse("$" + string.Concat(Enumerable.Repeat("[?@", JsonPathReader.DeepestFilter)) + new string(']', JsonPathReader.DeepestFilter));
        Assert.Throws<JsonPathException>(() => JsonPath.Parse("$" + string.Concat(Enumerable.Repeat("[?@", 100_000))));
        Assert.Throws<JsonPathException>(() => JsonPath.Parse("$[?" + new string('(', 100_000)));
    }

    [Fact]
    public void A_walk_ends_when_its_steps_are_spent()
    {
        var root = SpecReader.Read("a.json", Document, CancellationToken.None).Root!;
        var path = JsonPath.Parse("$..*..*..*");
        Assert.NotEmpty(new JsonPathWalk(root, new WalkBudget(100_000, CancellationToken.None)).Select(path));
        Assert.Throws<WalkTooLongException>(() => new JsonPathWalk(root, new WalkBudget(100, CancellationToken.None)).Select(path));
        Assert.ThrowsAny<OperationCanceledException>(() => new JsonPathWalk(root, new WalkBudget(4096, new CancellationToken(true))).Select(path));
    }

    private static string PlacesOf(string query)
    {
        var root = SpecReader.Read("a.json", Document, CancellationToken.None).Root!;
        var selected = new JsonPathWalk(root, new WalkBudget(100_000, CancellationToken.None)).Select(JsonPath.Parse(query));
        return string.Join(' ', selected.Select(static node => string.Concat(node.Way().Select(static step => "." + (step.Name ?? step.Index.ToString(System.Globalization.CultureInfo.InvariantCulture))).Prepend("$"))));
    }
}
