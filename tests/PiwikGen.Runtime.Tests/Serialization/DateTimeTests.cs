using System.Globalization;
using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Serialization;

public class DateTimeTests
{
    [Theory]
    [InlineData("2021-08-02T12:16:30Z", "2021-08-02T12:16:30.0000000+00:00")]
    [InlineData("2021-08-02T12:16:30+02:00", "2021-08-02T12:16:30.0000000+02:00")]
    [InlineData("2021-08-02t12:16:30z", "2021-08-02T12:16:30.0000000+00:00")]
    [InlineData("2021-08-02 12:16:30", "2021-08-02T12:16:30.0000000+00:00")]
    [InlineData("2021-08-02T12:16:30", "2021-08-02T12:16:30.0000000+00:00")]
    [InlineData("2021-08-02T12:16", "2021-08-02T12:16:00.0000000+00:00")]
    [InlineData("2021-08-02T12:16:30-0530", "2021-08-02T12:16:30.0000000-05:30")]
    [InlineData("2021-08-02T12:16:30+05", "2021-08-02T12:16:30.0000000+05:00")]
    [InlineData("2021-08-02T12:16:30.5Z", "2021-08-02T12:16:30.5000000+00:00")]
    [InlineData("2021-08-02T12:16:30.123456789Z", "2021-08-02T12:16:30.1234567+00:00")]
    [InlineData("2021-08-02T24:00:00Z", "2021-08-03T00:00:00.0000000+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("2021-08-02", "2021-08-02T00:00:00.0000000+00:00")]
    public void Date_times_are_read_as_servers_write_them(string text, string expected) =>
        Assert.Equal(expected, Codec.Read<DateTimeOffset, DateTimeOffsetCodec>($"\"{text}\"").ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Asia/Kolkata", 5.5)]
    [InlineData("America/St_Johns", -3.5)]
    public void A_date_time_without_an_offset_is_UTC_wherever_the_machine_stands(string zone, double offset)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            // Where the variable does not count, on Windows, the zone of the machine is as good a test as it can be.
            Assert.True(OperatingSystem.IsWindows() || TimeZoneInfo.Local.BaseUtcOffset == TimeSpan.FromHours(offset), "This test needs time zone data.");

            Assert.Equal(TimeSpan.Zero, Codec.Read<DateTimeOffset, DateTimeOffsetCodec>("\"2021-08-02T12:16:30\"").Offset);
            Assert.Equal(new DateTimeOffset(2021, 8, 2, 12, 16, 30, TimeSpan.Zero), Codec.Read<DateTimeOffset, DateTimeOffsetCodec>("\"2021-08-02 12:16:30\""));
            Assert.Equal(new DateOnly(2021, 8, 2), Codec.Read<DateOnly, DateOnlyCodec>("\"2021-08-02T23:59:59\""));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("2021-02-30T00:00:00Z")]
    [InlineData("2021-08-02T25:00:00Z")]
    [InlineData("2021-08-02T24:00:01Z")]
    [InlineData("2020-07-14T13:352:55")]
    [InlineData("2021-08-02T12:16:30+15:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void What_is_no_date_time_is_null_where_there_is_null_and_an_exception_where_not(string text)
    {
        Assert.Null(Codec.ReadNullable<DateTimeOffset>($"\"{text}\"", Json.ReadNullableDateTimeOffset));
        var exception = Assert.Throws<JsonException>(() => Codec.Read<DateTimeOffset, DateTimeOffsetCodec>($"\"{text}\""));
        Assert.DoesNotContain("yesterday", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-08-02T12:16:30+02:00")]
    [InlineData("2021-08-02T12:16:30.1234567+00:00")]
    [InlineData("0001-01-01T00:00:00+00:00")]
    public void A_date_time_that_was_written_reads_back_the_same(string text) =>
        Assert.Equal($"\"{text}\"", System.Text.RegularExpressions.Regex.Unescape(Codec.Write<DateTimeOffset, DateTimeOffsetCodec>(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_date_is_written_alike_under_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "en-US", "ar-SA", "fa-IR", "th-TH" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal("\"2021-08-02\"", Codec.Write<DateOnly, DateOnlyCodec>(new DateOnly(2021, 8, 2)));
                Assert.Equal(new DateOnly(2021, 8, 2), Codec.Read<DateOnly, DateOnlyCodec>("\"2021-08-02T23:00:00-05:00\""));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
