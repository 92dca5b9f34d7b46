namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Every cell of the table for query parameters (OpenAPI 3.1, 4.8.12; RFC 6570).</summary>
public class QueryParameterTests : ParameterTest
{
    [Fact]
    public Task Form_primitive() => SendsTarget("/queryFormPrimitive?color=blue", static client => client.QueryFormPrimitiveAsync("blue"));

    [Fact]
    public Task Form_array() => SendsTarget("/queryFormArray?color=blue,black,brown", static client => client.QueryFormArrayAsync(Colors));

    [Fact]
    public Task Form_object() => SendsTarget("/queryFormObject?color=R,100,G,200,B,150", static client => client.QueryFormObjectAsync(Rgb));

    [Fact]
    public Task Form_explode_primitive() => SendsTarget("/queryFormExplodePrimitive?color=blue", static client => client.QueryFormExplodePrimitiveAsync("blue"));

    [Fact]
    public Task Form_explode_array() => SendsTarget("/queryFormExplodeArray?color=blue&color=black&color=brown", static client => client.QueryFormExplodeArrayAsync(Colors));

    [Fact]
    public Task Form_explode_object() => SendsTarget("/queryFormExplodeObject?R=100&G=200&B=150", static client => client.QueryFormExplodeObjectAsync(Rgb));

    [Fact]
    public Task Space_delimited_array() => SendsTarget("/querySpaceDelimitedArray?color=blue%20black%20brown", static client => client.QuerySpaceDelimitedArrayAsync(Colors));

    [Fact]
    public Task Space_delimited_object() => SendsTarget("/querySpaceDelimitedObject?color=R%20100%20G%20200%20B%20150", static client => client.QuerySpaceDelimitedObjectAsync(Rgb));

    [Fact]
    public Task Space_delimited_explode_array() => SendsTarget("/querySpaceDelimitedExplodeArray?color=blue&color=black&color=brown", static client => client.QuerySpaceDelimitedExplodeArrayAsync(Colors));

    [Fact]
    public Task Space_delimited_explode_object() => SendsTarget("/querySpaceDelimitedExplodeObject?R=100&G=200&B=150", static client => client.QuerySpaceDelimitedExplodeObjectAsync(Rgb));

    [Fact]
    public Task Pipe_delimited_array() => SendsTarget("/queryPipeDelimitedArray?color=blue%7Cblack%7Cbrown", static client => client.QueryPipeDelimitedArrayAsync(Colors));

    [Fact]
    public Task Pipe_delimited_object() => SendsTarget("/queryPipeDelimitedObject?color=R%7C100%7CG%7C200%7CB%7C150", static client => client.QueryPipeDelimitedObjectAsync(Rgb));

    [Fact]
    public Task Pipe_delimited_explode_array() => SendsTarget("/queryPipeDelimitedExplodeArray?color=blue&color=black&color=brown", static client => client.QueryPipeDelimitedExplodeArrayAsync(Colors));

    [Fact]
    public Task Pipe_delimited_explode_object() => SendsTarget("/queryPipeDelimitedExplodeObject?R=100&G=200&B=150", static client => client.QueryPipeDelimitedExplodeObjectAsync(Rgb));

    [Fact]
    public Task Deep_object() => SendsTarget("/queryDeepObjectObject?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150", static client => client.QueryDeepObjectObjectAsync(Rgb));

    [Fact]
    public Task Deep_object_without_explode() => SendsTarget("/queryDeepObjectWithoutExplode?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150", static client => client.QueryDeepObjectWithoutExplodeAsync(Rgb));

    [Fact]
    public Task Nested_deep_object() => SendsTarget("/queryDeepObjectNested?filter%5Bname%5D=a&filter%5Btags%5D%5B%5D=x&filter%5Btags%5D%5B%5D=y&filter%5Bowner%5D%5Bid%5D=7", static client => client.QueryDeepObjectNestedAsync(new() { Name = "a", Tags = ["x", "y"], Owner = new() { Id = 7 } }));

    [Fact]
    public Task The_default_for_an_array_is_form_with_explode() => SendsTarget("/queryDefaultArray?color=blue&color=black&color=brown", static client => client.QueryDefaultArrayAsync(Colors));

    [Fact]
    public Task The_default_for_an_object_is_form_with_explode() => SendsTarget("/queryDefaultObject?R=100&G=200&B=150", static client => client.QueryDefaultObjectAsync(Rgb));

    [Fact]
    public Task Allow_reserved() => SendsTarget("/queryAllowReserved?path=/a/b?c=d:@%23%5B%5D%20%C3%A9", static client => client.QueryAllowReservedAsync("/a/b?c=d:@#[] \u00e9"));

    [Fact]
    public Task Allow_empty_value() => SendsTarget("/queryAllowEmptyValue?flag=", static client => client.QueryAllowEmptyValueAsync(""));

    [Fact]
    public Task Content_is_json() => SendsTarget("/queryContent?filter=%7B%22name%22%3A%22a%26b%22%2C%22owner%22%3A%7B%22id%22%3A7%7D%7D", static client => client.QueryContentAsync(new() { Name = "a&b", Owner = new() { Id = 7 } }));

    [Fact]
    public Task Content_of_another_media_type_is_what_the_caller_writes() => SendsTarget("/queryContentText?filter=a%20%22b%22", static client => client.QueryContentTextAsync("a \"b\""));

    [Fact]
    public Task What_is_not_given_is_not_sent() => SendsTarget("/queryScalars", static client => client.QueryScalarsAsync());

    [Fact]
    public Task Everything_is_encoded_exactly_once() => SendsTarget("/queryFormPrimitive?color=a%26b%3Dc%2Bd%20%25e%2520%23%C3%A9", static client => client.QueryFormPrimitiveAsync("a&b=c+d %e%20#\u00e9"));

    [Fact]
    public Task A_constant_fills_itself_in_and_required_ones_stand_first() => SendsTarget("/queryRequired?version=2&q=x&page=3&token=t", static client => client.QueryRequiredAsync("x", page: 3, token: "t"));

    [Fact]
    public Task Odd_names_stay_as_they_are_on_the_wire() => SendsTarget("/queryNames?filter%5Btemplate%5D%5B%5D=a&filter%5Btemplate%5D%5B%5D=b&page%5Blimit%5D=5&$filter=x&@type=y", static client => client.QueryNamesAsync(filterTemplate: ["a", "b"], pageLimit: 5, filter: "x", type: "y"));

    [Fact]
    public Task The_first_eight_of_many_are_arguments() => SendsTarget("/queryMany?p1=a&p8=b", static client => client.QueryManyAsync(p1: "a", p8: "b"));

    [Fact]
    public Task An_object_takes_all_of_many() => SendsTarget("/queryMany?p1=a&p11=c", static client => client.QueryManyAsync(new Parameters.QueryManyParameters { P1 = "a", P11 = "c" }));
}
