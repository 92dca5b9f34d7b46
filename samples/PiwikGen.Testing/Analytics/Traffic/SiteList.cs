using PiwikGen.Testing.Analytics.Queries;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>Finds the sites that a query is about, and what happened there.</summary>
internal sealed class SiteList(AppStore apps, TimeProvider time)
{
    public IReadOnlyList<Site> Find(BodyReader body)
    {
        var text = body.Required("website_id");
        if (!Guid.TryParse(text, out var id))
        {
            throw BodyReader.Refused("Not a valid UUID.", "website_id");
        }

        return apps.All().FirstOrDefault(app => app.Id == id) is { } app
            ? [Site.Of(app)]
            : throw new RefusalException(403, "Forbidden", $"There is no site \"{text}\" that this API key may see.");
    }

    public DateTime Now(Site site) => site.Local(time.GetUtcNow());

    /// <summary>The sessions of the days of a period, in the order of their beginning.</summary>
    public IEnumerable<Session> Sessions(Site site, Period period)
    {
        var now = Now(site);
        var known = new Period(period.From.Date > site.Since.ToDateTime(TimeOnly.MinValue) ? period.From : site.Since.ToDateTime(TimeOnly.MinValue), period.Before < now ? period.Before : now.AddSeconds(1));
        return known.Days().SelectMany(day => SiteTraffic.Of(site, day, now));
    }
}
