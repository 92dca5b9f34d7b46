using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Serialization;

public class ScalarTests
{
    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("null", 0)]
    public void Integers_are_read_without_loss_in_all_spellings(string json, long expected) => Assert.Equal(expected, Codec.Read<long, Int64Codec>(json));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    public void What_is_no_integer_is_null_where_there_is_null_and_an_exception_where_not(string json)
    {
        Assert.Null(Codec.ReadNullable<long>(json, Json.ReadNullableInt64));
        Assert.Throws<JsonException>(() => Codec.Read<long, Int64Codec>(json));
    }

    [Fact]
    public void Numbers_keep_their_digits()
    {
        Assert.Equal("18446744073709551615", Codec.Write<ulong, UInt64Codec>(Codec.Read<ulong, UInt64Codec>("18446744073709551615")));
        Assert.Equal("0.1000", Codec.Write<decimal, DecimalCodec>(Codec.Read<decimal, DecimalCodec>("0.1000")));
        Assert.Equal("0.1", Codec.Write<double, DoubleCodec>(Codec.Read<double, DoubleCodec>("0.1")));
        Assert.Throws<JsonException>(() => Codec.Read<double, DoubleCodec>("\"NaN\""));
        Assert.Throws<JsonException>(() => Codec.Read<double, DoubleCodec>("1e400"));
    }

    [Theory]
    [InlineData("\"a\\u0062\"", "ab")]
    [InlineData("12.50", "12.50")]
    [InlineData("true", "true")]
    [InlineData("{\"a\":[1]}", "{\"a\":[1]}")]
    [InlineData("null", null)]
    public void A_string_keeps_the_json_of_another_kind(string json, string? expected) => Assert.Equal(expected, Codec.Read<string, StringCodec>(json));

    [Fact]
    public void Bytes_are_base64_and_base64url()
    {
        Assert.Equal([0xFB, 0xFF], Codec.Read<byte[], BytesCodec>("\"+/8=\""));
        Assert.Equal([0xFB, 0xFF], Codec.Read<byte[], BytesCodec>("\"-_8\""));
        Assert.Null(Codec.Read<byte[], BytesCodec>("\"%\""));
    }

    [Theory]
    [InlineData("985ed9d7-b652-47b8-b9cf-c17d62735261")]
    [InlineData("985ED9D7B65247B8B9CFC17D62735261")]
    [InlineData("{985ed9d7-b652-47b8-b9cf-c17d62735261}")]
    public void A_uuid_is_read_in_its_usual_forms(string text) =>
        Assert.Equal(new Guid("985ed9d7-b652-47b8-b9cf-c17d62735261"), Codec.Read<Guid, GuidCodec>($"\"{text}\""));

    [Fact]
    public void A_relative_reference_is_a_uri()
    {
        var uri = Codec.Read<Uri, UriCodec>("\"/api/apps?page=2\"");
        Assert.False(uri.IsAbsoluteUri && uri.Scheme == "https");
        Assert.Equal("\"/api/apps?page=2\"", Codec.Write<Uri, UriCodec>(uri));
    }

    [Fact]
    public void A_list_takes_a_single_item_for_itself()
    {
        Assert.Equal(["a"], Codec.Read<List<string>, ListCodec<string, StringCodec>>("\"a\""));
        Assert.Null(Codec.Read<List<string>, ListCodec<string, StringCodec>>("null"));
        Assert.Equal([1, null, 3], Codec.Read<List<int?>, ListCodec<int?, NullableCodec<int, Int32Codec>>>("[1,null,3]"));
    }

    [Fact]
    public void Of_a_name_that_occurs_twice_the_last_value_counts() =>
        Assert.Equal(2, Codec.Read<Dictionary<string, int>, MapCodec<int, Int32Codec>>("""{"a":1,"a":2}""")["a"]);

    [Fact]
    public void An_unknown_enum_value_is_kept_and_a_known_one_makes_no_new_string()
    {
        var values = new JsonEnumValues("name", "-name");
        var known = new string("-name");
        Assert.Equal("-name", Read(values, "\"-name\""));
        Assert.Same(Read(values, "\"-name\""), Read(values, "\"-name\""));
        Assert.Equal("later", Read(values, "\"later\""));
        Assert.Equal("1", Read(values, "1"));
        Assert.NotSame(known, Read(values, "\"-name\""));

        static string? Read(JsonEnumValues values, string json)
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
            reader.Read();
            return values.Read(ref reader);
        }
    }

    [Theory]
    [InlineData("\"99\"", "99")]
    [InlineData("\"1\"", "1")]
    [InlineData("\"name, -name\"", "name, -name")]
    [InlineData("\"NAME\"", "NAME")]
    public void A_number_or_a_list_of_names_is_an_unknown_enum_value_and_neither_an_ordinal_nor_flags(string json, string expected)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();

        Assert.Equal(expected, new JsonEnumValues("name", "-name").Read(ref reader));
    }

    [Fact]
    public void Optional_tells_absent_null_and_value_apart()
    {
        Optional<int?> unset = default;
        Optional<int?> nothing = (int?)null;
        Optional<int?> value = 1;
        Assert.Equal("{}", Write(unset));
        Assert.Equal("""{"a":null}""", Write(nothing));
        Assert.Equal("""{"a":1}""", Write(value));
        Assert.Throws<InvalidOperationException>(() => unset.Value);
        Assert.NotEqual(unset, nothing);

        static string Write(Optional<int?> value)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                Json.WriteOptional<int?, NullableCodec<int, Int32Codec>>(writer, JsonEncodedText.Encode("a"), value);
                writer.WriteEndObject();
            }

            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}
