using System.Globalization;
using PiwikGen.Requests;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

/// <summary>The same bytes under every culture: some have other minus signs, digits, calendars or rules for i and I.</summary>
public sealed class CultureTests
{
    private const string Values =
        "t=true&i=-1&l=-9223372036854775808&u=18446744073709551615&d=-1234.5&s=1E-07&e=1E%2B22&z=-0&m=79228162514264337593543950335"
        + "&n=-0.10&g=0f8fad5b-d9cb-469f-a165-70867728950e&y=2024-02-29&o=2024-02-29T13%3A04%3A05.1234567%2B05%3A30&r=2024-02-29T13%3A04%3A05%2B00%3A00"
        + "&x=https%3A%2F%2Fh%2FI%C4%B1";

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    [InlineData("fi-FI")]
    public async Task Scalars_are_written_the_same(string culture)
    {
        await Under(culture, async () =>
        {
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
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public async Task Cultures_that_differ_are_there(string culture)
    {
        await Under(culture, () =>
        {
            // Without globalization data every culture is the invariant one, and the test above would show nothing.
            var differs = (-1.5).ToString(CultureInfo.CurrentCulture) != "-1.5" || new DateTime(2024, 2, 29).ToString("yyyy", CultureInfo.CurrentCulture) != "2024";
            Assert.True(differs, "This test needs globalization data (ICU).");
            return Task.CompletedTask;
        });
    }

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

    private static async Task Under(string culture, Func<Task> act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            await act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
