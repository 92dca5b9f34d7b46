namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Keywords of strings: formats, contents, enums.</summary>
public class StringKeywordTests
{
    [Theory]
    [InlineData("uuid", typeof(Guid?), "\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("date-time", typeof(DateTimeOffset?), "\"2024-02-29T23:59:59+02:00\"")]
    [InlineData("date", typeof(DateOnly?), "\"2024-02-29\"")]
    [InlineData("time", typeof(string), "\"10:00:00+02:00\"")]
    [InlineData("duration", typeof(string), "\"P1M\"")]
    [InlineData("uri", typeof(Uri), "\"/relative?a=b\"")]
    [InlineData("byte", typeof(byte[]), "\"AQID\"")]
    [InlineData("password", typeof(string), "\"secret\"")]
    [InlineData("hostname", typeof(string), "\"example.com\"")]
    public void A_format_decides_the_type(string format, Type type, string json)
    {
        var live = LiveSchema.Of($$"""{ type: object, properties: { a: { type: string, format: {{format}} } } }""");
        Assert.Equal(type, live.Property("A").PropertyType);
        live.AssertKeeps($$"""{"a":{{json}}}""");
    }

    [Theory]
    [InlineData("2024-03-01T10:00:00Z", "2024-03-01T10:00:00+00:00")]
    [InlineData("2024-03-01T10:00:00", "2024-03-01T10:00:00+00:00")]
    [InlineData("2024-03-01 10:00:00", "2024-03-01T10:00:00+00:00")]
    [InlineData("2024-03-01T10:00:00.1234567+02:00", "2024-03-01T10:00:00.1234567+02:00")]
    [InlineData("2024-03-01T10:00:00.123456789Z", "2024-03-01T10:00:00.1234567+00:00")]
    public void A_date_time_is_read_as_servers_spell_it_and_written_exactly(string read, string written)
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { type: string, format: date-time } } }");
        Assert.Equal($$"""{"a":"{{written}}"}""", live.RoundTrip($$"""{"a":"{{read}}"}"""));
    }

    [Fact]
    public void A_content_encoding_of_base64_is_bytes()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { type: string, contentEncoding: base64, contentMediaType: image/png } } }");
        Assert.Equal(typeof(byte[]), live.Property("A").PropertyType);
        live.AssertKeeps("""{"a":"AQID"}""");
    }

    [Fact]
    public void Content_of_a_media_type_and_its_schema_is_text()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { type: string, contentMediaType: application/json, contentSchema: { type: object } } } }");
        Assert.Equal(typeof(string), live.Property("A").PropertyType);
        live.AssertKeeps("""{"a":"[1,2]"}""");
    }

    [Fact]
    public void Length_and_pattern_are_told_and_not_checked()
    {
        var live = LiveSchema.Of("""{ type: object, properties: { a: { type: string, description: A code., minLength: 2, maxLength: 5, pattern: "^[a-z]+$" } } }""");
        Assert.Contains("<summary>A code. 2 to 5 characters. Pattern: <c>^[a-z]+$</c>.</summary>", live.Generated.Text, StringComparison.Ordinal);
        live.AssertKeeps("""{"a":"LONGER THAN FIVE"}""");
    }

    [Theory]
    [InlineData("{ type: string, enum: [asc, desc] }", "\"asc\"", "\"sideways\"")]
    [InlineData("{ type: string, enum: [name, -name, '', a/b] }", "\"-name\"", "\"\"")]
    [InlineData("{ type: integer, enum: [1, 2] }", "2", "99")]
    [InlineData("{ enum: [1, two] }", "\"two\"", "3")]
    public void An_enum_is_open(string schema, string known, string unknown)
    {
        var live = LiveSchema.Of($$"""{ type: object, properties: { a: {{schema}} } }""");
        live.AssertKeeps($$"""{"a":{{known}}}""", $$"""{"a":{{unknown}}}""", "{}");
    }

    [Fact]
    public void Known_values_of_an_enum_are_constants_for_switch()
    {
        var live = LiveSchema.Of("{ type: string, enum: [asc, -asc] }");
        live.AssertCompiles("""
            using Acme.Api;
            public static class Switches
            {
                public static int Of(Thing thing) => thing.Value switch { Thing.Values.Asc => 1, Thing.Values.AscDescending => -1, _ => 0 };
            }
            """);
    }

    [Fact]
    public void Null_among_the_values_of_an_enum_makes_it_nullable()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { enum: [x, y, null] } } }");
        live.AssertKeeps("""{"a":null}""", """{"a":"x"}""", "{}");
    }
}
