using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Json;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>What the operations on objects of a site read of a request: the site, the id, the attributes.</summary>
internal sealed class ObjectRequest(AppStore apps)
{
    /// <summary>The site that the query names.</summary>
    public Guid SiteOf(HttpContext context)
    {
        var text = context.Request.Query["website_id"].ToString();
        return Guid.TryParse(text, out var site)
            ? Known(site)
            : throw new RefusalException(400, "Invalid parameter", "website_id must be a UUID.", parameter: "website_id");
    }

    public static Guid IdOf(HttpContext context) => Guid.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id)
        ? id
        : throw new RefusalException(404, "Not found", "There is no such object on the site.");

    /// <summary>The site that a body names, and the attributes in it; the body must be of the type, and of the id in the path where there is one.</summary>
    public async Task<(Guid Site, SentMembers Attributes)> BodyAsync(HttpContext context, string type, Guid? id = null)
    {
        var attributes = await JsonApiRequest.AttributesAsync(context).ConfigureAwait(false);
        var data = new SentMembers((JsonObject)attributes.Parent!, "/data");
        data.OneOf("type", type);
        if (id is { } expected && data.Id("id") != expected)
        {
            throw data.Wrong("id", "must be the one in the path");
        }

        var sent = new SentMembers(attributes, "/data/attributes");
        return (Known(sent.Id("website_id")), sent);
    }

    // Of a site that does not exist the API says no more than of one that the key may not see.
    private Guid Known(Guid site) => apps.All().Any(app => app.Id == site)
        ? site
        : throw new RefusalException(403, "Forbidden", "The API key may not do this on the site.");
}
