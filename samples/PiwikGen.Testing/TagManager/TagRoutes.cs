using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>What can be done with tags alone: set their order, list the triggers that fire one.</summary>
internal sealed class TagRoutes(TagManagerStore store)
{
    private const string Tags = TagManagerPaths.App + "/tags";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPatch(Tags, new RequestDelegate(PrioritizeAsync));
        routes.MapGet(Tags + "/{tag_id}/triggers", new RequestDelegate(ListTriggersAsync));
    }

    private async Task PrioritizeAsync(HttpContext context)
    {
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        store.Use(TagManagerPaths.AppId(context), container =>
        {
            store.Items.Prioritize(container, document);
            return container;
        });
        context.Response.StatusCode = 204;
    }

    private Task ListTriggersAsync(HttpContext context)
    {
        var query = new ListQuery(context, store.Check);
        return JsonApiAnswer.WriteAsync(context, 200, store.Use(TagManagerPaths.AppId(context), container =>
        {
            var tag = container.Get(ItemKind.Tag, TagManagerPaths.Id(context, "tag_id"));
            var triggers = tag.Triggers.Select(id => container.Draft.Content.Find(ItemKind.Trigger, id)!);
            return ItemList.Of(ItemKind.Trigger, triggers, container, query);
        }));
    }
}
