using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>Copies a tag, trigger or variable, within its app or into another.</summary>
internal sealed class CopyRoutes(TagManagerStore store, ItemKind kind)
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost($"{TagManagerPaths.App}/{kind.Plural}/{{item_id}}/copy", new RequestDelegate(CopyAsync));

    private async Task CopyAsync(HttpContext context)
    {
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        var started = store.Use(TagManagerPaths.AppId(context), container =>
        {
            var item = container.Get(kind, TagManagerPaths.Id(context, "item_id"));
            store.Check.Body(kind.SchemaName + "Copy", document);
            return Start(container, item, document["data"]!.AsObject());
        });
        await JsonApiAnswer.WriteAsync(context, 202, started).ConfigureAwait(false);
    }

    private JsonObject Start(Container container, ContainerItem item, JsonObject data)
    {
        var target = store.Open(Guid.Parse(data["relationships"]!["target_app"]!["data"]!["id"]!.GetValue<string>()));
        var id = ItemEditor.FreeId(data, target.Draft.Content);
        var name = data["attributes"]?["name"]?.GetValue<string>() ?? item.Name;
        var withTriggers = data["attributes"]?["with_triggers"]?.GetValue<bool>() == true;
        var parameters = new JsonObject
        {
            [$"source_{kind.Name}_id"] = item.Id.ToString(),
            [$"target_{kind.Name}_id"] = id.ToString(),
            ["target_app_id"] = target.AppId.ToString(),
            ["name"] = name,
        };
        if (kind == ItemKind.Tag)
        {
            parameters["with_triggers"] = withTriggers;
        }

        var source = container.Draft.Content;
        var operation = store.Start(new StoredOperation(container.AppId, "copy/" + kind.Name, parameters, store.Now)
        {
            Work = () => new ContainerTransfer(source, store.Open(target.AppId), store.Now).Add(item, id, name, withTriggers).Summary,
            Failure = reason => Failure(item, reason),
        });
        return StartedWork.Of(kind.Name, id, operation, kind == ItemKind.Tag ? null : new JsonObject { ["name"] = name });
    }

    // Only tags have a place where to say why they were not copied.
    private static JsonObject Failure(ContainerItem item, string reason) => item.Kind != ItemKind.Tag ? [] : new JsonObject
    {
        ["tags"] = new JsonArray(new JsonObject
        {
            ["source_tag_id"] = item.Id.ToString(),
            ["source_id"] = item.Id.ToString(),
            ["source_name"] = item.Name,
            ["errors"] = new JsonArray(reason),
        }),
    };
}
