using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>What can be done with each of tags, triggers and variables.</summary>
internal sealed class ItemRoutes(TagManagerStore store, ItemKind kind)
{
    private const string Id = "item_id";

    public void Map(IEndpointRouteBuilder routes)
    {
        var all = $"{TagManagerPaths.App}/{kind.Plural}";
        var one = $"{all}/{{{Id}}}";
        routes.MapGet(all, new RequestDelegate(ListAsync));
        routes.MapPost(all, new RequestDelegate(CreateAsync));
        routes.MapGet(one, new RequestDelegate(GetAsync));
        routes.MapPatch(one, new RequestDelegate(ChangeAsync));
        routes.MapDelete(one, new RequestDelegate(DeleteAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var query = new ListQuery(context, store.Check);
        return JsonApiAnswer.WriteAsync(context, 200, store.Use(TagManagerPaths.AppId(context), container => ItemList.Of(kind, container.Draft.Content.Of(kind), container, query)));
    }

    private async Task CreateAsync(HttpContext context)
    {
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        var created = store.Use(TagManagerPaths.AppId(context), container => ItemJson.Whole(store.Items.Create(container, kind, document), container));
        await JsonApiAnswer.WriteAsync(context, 201, created).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) =>
        JsonApiAnswer.WriteAsync(context, 200, store.Use(TagManagerPaths.AppId(context), container => ItemJson.Whole(Item(context, container), container)));

    private async Task ChangeAsync(HttpContext context)
    {
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        Do(context, container => store.Items.Change(container, Item(context, container), document));
    }

    private Task DeleteAsync(HttpContext context)
    {
        Do(context, container => store.Items.Delete(container, Item(context, container)));
        return Task.CompletedTask;
    }

    private void Do(HttpContext context, Action<Container> work)
    {
        store.Use(TagManagerPaths.AppId(context), container =>
        {
            work(container);
            return container;
        });
        context.Response.StatusCode = 204;
    }

    private ContainerItem Item(HttpContext context, Container container) => container.Get(kind, TagManagerPaths.Id(context, Id));
}
