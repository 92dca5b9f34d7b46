using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>Versions, what was changed in them, and how far operations are.</summary>
internal sealed class VersionRoutes(TagManagerStore store)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(TagManagerPaths.Versions, new RequestDelegate(ListAsync));
        routes.MapGet(TagManagerPaths.Versions + "/draft", Get(static (_, container) => VersionJson.Whole(container.Draft, container)));
        routes.MapGet(TagManagerPaths.Versions + "/published", Get(static (_, container) => VersionJson.Whole(container.Published, container)));
        routes.MapGet(TagManagerPaths.Versions + "/{version_id}", Get(static (context, container) => VersionJson.Whole(Version(context, container), container)));
        routes.MapGet(TagManagerPaths.Versions + "/{version_id}/changelog", new RequestDelegate(ListChangesAsync));
        routes.MapGet(TagManagerPaths.App + "/operations/{operation_id}", Get((context, container) =>
            VersionJson.Operation(store.Ask(container, TagManagerPaths.Id(context, "operation_id")))));
    }

    public static ContainerVersion Version(HttpContext context, Container container) => container.Version(TagManagerPaths.Id(context, "version_id"));

    private Task ListAsync(HttpContext context)
    {
        var query = new ListQuery(context, store.Check);
        return JsonApiAnswer.WriteAsync(context, 200, store.Use(TagManagerPaths.AppId(context), container => query.Page(
            query.Sort(container.Versions.Where(version => query.Allows("filter[version_type][]", "VersionType", version.Type)), "VersionSort", Key),
            VersionJson.Summary)));
    }

    private Task ListChangesAsync(HttpContext context)
    {
        var query = new ListQuery(context, store.Check);
        return JsonApiAnswer.WriteAsync(context, 200, store.Use(TagManagerPaths.AppId(context), container =>
        {
            var found = Version(context, container).Changes
                .Where(change => query.Text("filter[resource_id]") is not { } id || change.Item.Id.ToString() == id.ToLowerInvariant())
                .Where(change => query.Text("filter[author]") is not { } author || author == AccountOwner.Email);
            return query.Page(query.Sort(found, "ChangeSort", static (change, _) => change.CreatedAt), VersionJson.Change);
        }));
    }

    private RequestDelegate Get(Func<HttpContext, Container, JsonObject> write) => context =>
        JsonApiAnswer.WriteAsync(context, 200, store.Use(TagManagerPaths.AppId(context), container => write(context, container)));

    private static IComparable Key(ContainerVersion version, string order) => order == "updated_at" ? version.UpdatedAt : version.CreatedAt;
}
