using System.Globalization;
using System.Text;

namespace PiwikGen.Benchmarks.Growing;

/// <summary>
/// Documents of any size, all of one kind: twice as many schemas as operations, each schema with ten properties of which two refer to other
/// schemas, each operation with parameters, a body, an answer and an error.
/// </summary>
internal static class GrownDocument
{
    private const int OperationsOfTag = 20;

    private const string Operation = """
        "/groups/g@tag/things@number/{id}":{"put":{"tags":["G@tag"],"operationId":"replaceThing@number","summary":"Replace thing @number.","parameters":[
        {"name":"id","in":"path","required":true,"schema":{"type":"string","format":"uuid"}},
        {"name":"limit","in":"query","schema":{"type":"integer"}},
        {"name":"search","in":"query","schema":{"type":"string"}}],
        "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing@sent"}}}},
        "responses":{
        "200":{"description":"The thing.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing@received"}}}},
        "404":{"description":"None.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing0"}}}}}}}
        """;

    private const string Schema = """
        "Thing@number":{"type":"object","description":"Thing number @number.","required":["id","name"],"properties":{
        "id":{"type":"string","format":"uuid"},
        "name":{"type":"string","description":"What people call it."},
        "count":{"type":"integer"},"rate":{"type":"number"},"active":{"type":"boolean"},
        "created_at":{"type":"string","format":"date-time"},
        "kind":{"type":"string","enum":["a@number","b@number","c"]},
        "labels":{"type":"array","items":{"type":"string"}},
        "next":{"$ref":"#/components/schemas/Thing@next"},
        "parts":{"type":"array","items":{"$ref":"#/components/schemas/Thing@part"}}}}
        """;

    public static string Of(int operations)
    {
        var schemas = operations * 2;
        var paths = Enumerable.Range(0, operations).Select(static number => Operation
            .Replace("@number", Text(number), StringComparison.Ordinal)
            .Replace("@tag", Text(number / OperationsOfTag), StringComparison.Ordinal)
            .Replace("@sent", Text(number * 2), StringComparison.Ordinal)
            .Replace("@received", Text((number * 2) + 1), StringComparison.Ordinal));
        var things = Enumerable.Range(0, schemas).Select(number => Schema
            .Replace("@number", Text(number), StringComparison.Ordinal)
            .Replace("@next", Text((number + 7) % schemas), StringComparison.Ordinal)
            .Replace("@part", Text(number * 3 % schemas), StringComparison.Ordinal));
        return new StringBuilder("""{"openapi":"3.0.3","info":{"title":"Grown","version":"1"},"paths":{""")
            .AppendJoin(',', paths)
            .Append("""},"components":{"schemas":{""")
            .AppendJoin(',', things)
            .Append("}}}")
            .ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
