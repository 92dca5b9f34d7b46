using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Cultures;
using PiwikGen.Runtime.Tests.Serialization;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

/// <summary>The same bytes under every culture and in every time zone: some have other minus signs, digits, calendars or rules for i and I.</summary>
public sealed class CultureTests
{
    private const string Kolkata = "Asia/Kolkata";

    private const string Values =
        "t=true&i=-1&l=-9223372036854775808&u=18446744073709551615&d=-1234.5&s=1E-07&e=1E%2B22&z=-0&m=79228162514264337593543950335"
        + "&n=-0.10&g=0f8fad5b-d9cb-469f-a165-70867728950e&y=2024-02-29&o=2024-02-29T13%3A04%3A05.1234567%2B05%3A30&r=2024-02-29T13%3A04%3A05%2B00%3A00"
        + "&x=https%3A%2F%2Fh%2FI%C4%B1";

    public static TheoryData<string, string> Places()
    {
        var places = new TheoryData<string, string>();
        foreach (var culture in Place.Cultures)
        {
            places.Add(culture, "UTC");
            places.Add(culture, Kolkata);
        }

        return places;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Scalars_are_written_the_same(string culture, string zone)
    {
        await Place.Be(culture, zone, async () =>
        {
            AssertIsThere(zone);
            var sent = await Wire.Send("/{i}/{d}/{y}", Build);

            Assert.Equal("/-1/-1234.5/2024-02-29?" + Values, sent.Target);
            Assert.Equal("-1,5", sent["X-List"]);
            Assert.Equal("-1234.5", sent["X-Number"]);
            Assert.Equal("2024-02-29", sent["X-Date"]);
            Assert.Equal("i=-1; d=-1234.5; y=2024-02-29", sent["Cookie"]);
            Assert.Equal("n=-1.5&l=-1&l=2", sent.Text);
        });
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Scalars_are_read_and_written_as_json_the_same(string culture, string zone)
    {
        await Place.Be(culture, zone, () =>
        {
            AssertIsThere(zone);
            Assert.Equal(new DateTimeOffset(2024, 2, 29, 13, 4, 5, TimeSpan.Zero), Codec.Read<DateTimeOffset, DateTimeOffsetCodec>("\"2024-02-29T13:04:05\""));
            Assert.Equal(new DateOnly(2024, 2, 29), Codec.Read<DateOnly, DateOnlyCodec>("\"2024-02-29\""));
            Assert.Equal(-1234.5, Codec.Read<double, DoubleCodec>("-1234.5"));
            Assert.Equal("\"2024-02-29T13:04:05\\u002B05:30\"", Codec.Write<DateTimeOffset, DateTimeOffsetCodec>(new DateTimeOffset(2024, 2, 29, 13, 4, 5, new TimeSpan(5, 30, 0))).Replace("+", "\\u002B", StringComparison.Ordinal));
            Assert.Equal("-1234.5", Codec.Write<double, DoubleCodec>(-1234.5));
            Assert.Equal("-0.10", Codec.Write<decimal, DecimalCodec>(-0.10m));
            return Task.CompletedTask;
        });
    }

    // A zone that is not there counts as UTC, and would show nothing.
    private static void AssertIsThere(string zone) =>
        Assert.True(TimeZoneInfo.Local.BaseUtcOffset == (zone == Kolkata ? new TimeSpan(5, 30, 0) : TimeSpan.Zero), "This test needs the time zones of the system (tzdata).");

    private static void Build(ApiRequest request)
    {
        AddNumbers(request);
        request.AddQuery("g", (Guid?)Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));
        request.AddQuery("y", (DateOnly?)new DateOnly(2024, 2, 29));
        request.AddQuery("o", (DateTimeOffset?)new DateTimeOffset(2024, 2, 29, 13, 4, 5, new TimeSpan(5, 30, 0)).AddTicks(1234567));
        request.AddQuery("r", (DateTimeOffset?)new DateTimeOffset(2024, 2, 29, 13, 4, 5, TimeSpan.Zero));
        request.AddQuery("x", new Uri("https://h/I\u0131"));
        request.AddPath("i", -1);
        request.AddPath("d", -1234.5);
        request.AddPath("y", new DateOnly(2024, 2, 29));
        request.AddHeader<List<int>, ListCodec<int, Int32Codec>>("X-List", [-1, 5], false);
        request.AddHeader("X-Number", (double?)-1234.5);
        request.AddHeader("X-Date", (DateOnly?)new DateOnly(2024, 2, 29));
        request.AddCookie("i", -1);
        request.AddCookie("d", (decimal?)-1234.5m);
        request.AddCookie("y", (DateOnly?)new DateOnly(2024, 2, 29));
        request.SetAnyForm("""{"n":-1.5,"l":[-1,2]}""");
    }

    private static void AddNumbers(ApiRequest request)
    {
        request.AddQuery("t", true);
        request.AddQuery("i", -1);
        request.AddQuery("l", long.MinValue);
        request.AddQuery("u", ulong.MaxValue);
        request.AddQuery("d", -1234.5);
        request.AddQuery("s", 1e-7);
        request.AddQuery("e", 1e22);
        request.AddQuery("z", -0.0);
        request.AddQuery("m", decimal.MaxValue);
        request.AddQuery("n", -0.10m);
    }
}
