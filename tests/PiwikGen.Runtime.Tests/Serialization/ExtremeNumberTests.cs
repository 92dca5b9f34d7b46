using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Serialization;

/// <summary>Numbers at the edges of their types, there and back.</summary>
public sealed class ExtremeNumberTests
{
    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("9007199254740993")]
    public void Whole_numbers_that_a_double_cannot_hold_make_the_round_trip(string json) =>
        Assert.Equal(json, Codec.Write<long, Int64Codec>(Codec.Read<long, Int64Codec>(json)));

    [Theory]
    [InlineData("0.1")]
    [InlineData("1E-07")]
    [InlineData("-0")]
    [InlineData("1.7976931348623157E+308")]
    [InlineData("5E-324")]
    public void Fractions_make_the_round_trip_to_the_last_bit(string json)
    {
        var value = Codec.Read<double, DoubleCodec>(json);

        Assert.Equal(json, Codec.Write<double, DoubleCodec>(value));
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(json, System.Globalization.CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("-1.10")]
    public void Decimals_of_28_digits_make_the_round_trip_with_their_zeros(string json) =>
        Assert.Equal(json, Codec.Write<decimal, DecimalCodec>(Codec.Read<decimal, DecimalCodec>(json)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_JSON_has_no_number_for_is_refused_and_not_sent_as_something_else(double value) =>
        Assert.Throws<ArgumentException>(() => Codec.Write<double, DoubleCodec>(value));

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void A_number_beyond_all_doubles_is_no_infinity(string json) =>
        Assert.Throws<System.Text.Json.JsonException>(() => Codec.Read<double, DoubleCodec>(json));

    [Theory]
    [InlineData(0d)]
    [InlineData(1d)]
    [InlineData(-7d)]
    [InlineData(0.25)]
    [InlineData(-0.5)]
    [InlineData(999_999_999_999_999d)]
    [InlineData(-999_999_999_999_999d)]
    [InlineData(1e15)]
    [InlineData(-1e15)]
    [InlineData(123_456_789.5)]
    [InlineData(9_007_199_254_740_993d)]
    [InlineData(1e300)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    public void A_whole_number_is_written_as_any_other_in_its_shortest_form(double value)
    {
        static string Written(Action<Utf8JsonWriter> write)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                write(writer);
                writer.WriteEndObject();
            }

            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }

        var name = JsonEncodedText.Encode("n");
        var expected = Written(writer => writer.WriteNumber(name, value));

        Assert.Equal(expected, Written(writer => Json.WriteDouble(writer, name, value)));
        Assert.Equal(expected, Written(writer => Json.WriteDoubleIfSet(writer, name, value)));
        Assert.Equal(expected, Written(writer => Json.WriteNullableDouble(writer, name, value)));
    }

    [Fact]
    public void Zero_below_zero_stays_below_it()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            Json.WriteDouble(writer, JsonEncodedText.Encode("n"), -0d);
            writer.WriteEndObject();
        }

        Assert.Equal("""{"n":-0}""", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }
}
