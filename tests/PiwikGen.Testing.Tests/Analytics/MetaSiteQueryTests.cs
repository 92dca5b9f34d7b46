using System.Net;
using PiwikGen.PiwikPro.Analytics;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.Analytics;

/// <summary>Queries of several apps at once.</summary>
public sealed class MetaSiteQueryTests : AnalyticsTest
{
    [Fact]
    public async Task A_meta_site_has_the_traffic_of_all_of_its_apps()
    {
        var metaSite = await FirstAsync();
        var query = Query(Column("website_name"), Column("sessions"), Column("events"));
        query.WebsiteId = metaSite;

        var rows = await RowsAsync(query);

        Assert.True(rows.Count > 1);
        foreach (var row in rows)
        {
            query.WebsiteId = Guid.Parse(row[0][0].GetString()!);
            Assert.Equal(row.Select(static cell => cell.GetRawText()), Assert.Single(await RowsAsync(query)).Select(static cell => cell.GetRawText()));
        }
    }

    [Fact]
    public async Task A_meta_site_that_loses_an_app_loses_its_traffic()
    {
        var query = Query(Column("website_name"), Column("events"));
        query.WebsiteId = await FirstAsync();
        var before = await RowsAsync(query);

        await Piwik.Apps.DeleteAppAsync(Guid.Parse(before[0][0][0].GetString()!));

        Assert.Equal(before.Count - 1, (await RowsAsync(query)).Count);
    }

    [Fact]
    public async Task A_meta_site_has_no_real_time_events()
    {
        var request = new RealTimeEventsRequest { WebsiteId = await FirstAsync(), Columns = [], DateFrom = "2026-06-17 13:40:00", DateTo = "2026-06-17 14:20:00" };

        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.Analytics.FetchRealTimeEventsAsync(request));

        Assert.Equal((HttpStatusCode.BadRequest, "website_id"), (refusal.StatusCode, Assert.Single(refusal.Error.Errors).Source?.Parameter));
    }

    private async Task<Guid> FirstAsync()
    {
        await foreach (var metaSite in Piwik.MetaSites.EnumerateMetaSitesAsync())
        {
            return metaSite.Id;
        }

        throw new InvalidOperationException("There is no meta site.");
    }
}
