using System.Globalization;
using PiwikGen.EndToEnd.Tests.Conformance.Parameters;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Dates, numbers, booleans and enums look the same under every culture, in what is sent and in what is read.</summary>
public class ScalarTests
{
    private const string Sent = "/queryScalars?at=2024-02-29T13%3A04%3A05%2B05%3A30&day=2024-02-29&id=0f8fad5b-d9cb-469f-a165-70867728950e"
        + "&ratio=-1234.5&count=-3&on=true&sort=-name&price=1.10";

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public async Task Scalars_look_the_same_under_every_culture(string culture)
    {
        // Where globalization is invariant every culture is the invariant one, and nothing would be shown.
        Assert.NotEqual((-1234.5).ToString(new CultureInfo("sv-SE")), (-1234.5).ToString(CultureInfo.InvariantCulture));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            await using var server = await Recorder.StartAsync();
            await new ParametersClient(server.Client()).QueryScalarsAsync(
                new DateTimeOffset(2024, 2, 29, 13, 4, 5, new TimeSpan(5, 30, 0)), new DateOnly(2024, 2, 29), Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
                -1234.5, -3, true, QueryScalarsSort.NameDescending, 1.10m);
            Assert.Equal(Sent, server.Target);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_value_of_an_enum_that_the_document_does_not_list_is_sent_as_it_is()
    {
        await using var server = await Recorder.StartAsync();
        await new ParametersClient(server.Client()).QueryScalarsAsync(sort: "size");
        Assert.Equal("/queryScalars?sort=size", server.Target);
    }
}
