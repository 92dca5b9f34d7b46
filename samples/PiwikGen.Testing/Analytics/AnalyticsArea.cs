using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Analytics.Answers;
using PiwikGen.Testing.Analytics.Queries;
using PiwikGen.Testing.Analytics.Traffic;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.Analytics;

/// <summary>The queries API: reports, sessions and events of a period and of the last hour.</summary>
internal sealed class AnalyticsArea(SiteList sites) : IArea
{
    public const string Root = "/api/analytics/v1";

    // Of the last hour, what is not so young that it is still on its way.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(3);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Root + "/query", new RequestDelegate(QueryAsync));
        routes.MapPost(Root + "/real-time-query", new RequestDelegate(QueryNowAsync));
        routes.MapPost(Root + "/sessions", new RequestDelegate(context => FetchAsync(context, isOfEvents: false)));
        routes.MapPost(Root + "/events", new RequestDelegate(context => FetchAsync(context, isOfEvents: true)));
        routes.MapPost(Root + "/real-time-events", new RequestDelegate(FetchNowAsync));
    }

    private async Task QueryAsync(HttpContext context)
    {
        var body = await BodyReader.ReadAsync(context).ConfigureAwait(false);
        var period = Period.Read(body);
        await RunAsync(context, body, site => period(sites.Now(site))).ConfigureAwait(false);
    }

    private async Task QueryNowAsync(HttpContext context)
    {
        var body = await BodyReader.ReadAsync(context).ConfigureAwait(false);
        if (body.Member("lookback_window") is null)
        {
            throw BodyReader.Refused("Missing data for required field.", "lookback_window");
        }

        var window = TimeSpan.FromMinutes(body.Number("lookback_window", 0, 1, int.MaxValue));
        await RunAsync(context, body, site => new Period(sites.Now(site) - (window < Kept ? window : Kept), sites.Now(site))).ConfigureAwait(false);
    }

    private async Task RunAsync(HttpContext context, BodyReader body, Func<Site, Period> periodAt)
    {
        var found = sites.Find(body);
        var run = new QueryRun(body);
        foreach (var site in found)
        {
            var period = periodAt(site);
            run.Add(sites.Sessions(site, period), period);
        }

        await AnswerWriter.WriteAsync(context, Answer.Of(run.Columns, run.Rows(), body, "json", "json-kv", "csv", "xml")).ConfigureAwait(false);
    }

    private async Task FetchAsync(HttpContext context, bool isOfEvents)
    {
        var body = await BodyReader.ReadAsync(context).ConfigureAwait(false);
        var period = Period.Read(body);
        await FetchAsync(context, body, sites.Find(body), isOfEvents, site => period(sites.Now(site))).ConfigureAwait(false);
    }

    private async Task FetchNowAsync(HttpContext context)
    {
        var body = await BodyReader.ReadAsync(context).ConfigureAwait(false);
        var asked = Period.ReadMoments(body);
        await FetchAsync(context, body, [sites.FindApp(body)], isOfEvents: true, site => Recent(asked, sites.Now(site))).ConfigureAwait(false);
    }

    private static Period Recent(Period asked, DateTime now) => new(
        asked.From > now - Kept ? asked.From : now - Kept,
        asked.Before < now - OnItsWay ? asked.Before : now - OnItsWay);

    private async Task FetchAsync(HttpContext context, BodyReader body, IReadOnlyList<Site> found, bool isOfEvents, Func<Site, Period> periodAt)
    {
        var data = new RawData(body, isOfEvents);
        foreach (var site in found)
        {
            var period = periodAt(site);
            data.Add(sites.Sessions(site, period), period);
        }

        await AnswerWriter.WriteAsync(context, Answer.Of(data.Columns, data.Rows(), body, "json", "json-kv", "csv")).ConfigureAwait(false);
    }
}
