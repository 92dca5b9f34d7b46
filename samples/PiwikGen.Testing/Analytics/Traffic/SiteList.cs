using PiwikGen.Testing.Analytics.Queries;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.MetaSites;

namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>Finds the sites that a query is about, and what happened there.</summary>
internal sealed class SiteList(AppStore apps, MetaSiteStore metaSites, TimeProvider time)
{
    /// <summary>The app that is asked for, or all apps of the meta site.</summary>
    public IReadOnlyList<Site> Find(BodyReader body)
    {
        var id = Id(body);
        return metaSites.Find(id) is null ? [FindApp(body)] : [.. metaSites.AppsOf(id).Select(Site.Of)];
    }

    /// <summary>The app that is asked for; a meta site will not do.</summary>
    public Site FindApp(BodyReader body)
    {
        var id = Id(body);
        if (metaSites.Find(id) is not null)
        {
            throw BodyReader.Refused("A meta site has no real-time data.", "website_id");
        }

        return apps.All().FirstOrDefault(app => app.Id == id) is { } app
            ? Site.Of(app)
            : throw new RefusalException(403, "Forbidden", $"There is no site \"{id}\" that this API key may see.");
    }

    public DateTime Now(Site site) => site.Local(time.GetUtcNow());

    /// <summary>The sessions of the days of a period, in the order of their beginning.</summary>
    public IEnumerable<Session> Sessions(Site site, Period period)
    {
        var now = Now(site);
        var since = site.Since.ToDateTime(TimeOnly.MinValue);
        var known = new Period(period.From > since ? period.From : since, period.Before < now ? period.Before : now.AddSeconds(1));
        return known.Days().SelectMany(day => SiteTraffic.Of(site, day, now));
    }

    private static Guid Id(BodyReader body) =>
        Guid.TryParse(body.Required("website_id"), out var id) ? id : throw BodyReader.Refused("Not a valid UUID.", "website_id");
}
