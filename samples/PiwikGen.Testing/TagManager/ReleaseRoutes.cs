using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>Begins to publish, keep and restore versions.</summary>
internal sealed class ReleaseRoutes(TagManagerStore store)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(TagManagerPaths.Versions + "/draft/publish", Begin((_, container) => Publish(container, container.Draft)));
        routes.MapPost(TagManagerPaths.Versions + "/{version_id}/publish", Begin((context, container) => Publish(container, VersionRoutes.Version(context, container))));
        routes.MapPost(TagManagerPaths.Versions + "/draft/snapshot", Begin((_, container) => Keep(container)));
        routes.MapPost(TagManagerPaths.Versions + "/published/restore", Begin((_, container) => Restore(container, container.Published)));
        routes.MapPost(TagManagerPaths.Versions + "/{version_id}/restore", Begin((context, container) => Restore(container, VersionRoutes.Version(context, container))));
    }

    private JsonObject Publish(Container container, ContainerVersion version) =>
        Start(container, "publish/version", version, () => ContainerReleases.Publish(container, version, store.Now));

    private JsonObject Keep(Container container) =>
        Start(container, "snapshot/version", container.Draft, () => ContainerReleases.Keep(container, store.Now));

    private JsonObject Restore(Container container, ContainerVersion version) => version.Type == ContainerVersion.Draft
        ? throw new RefusalException(400, "Invalid request", "The draft is what versions are restored to.", parameter: "version_id")
        : Start(container, "restore/version", version, () => ContainerReleases.Restore(container, version, store.Now));

    private JsonObject Start(Container container, string type, ContainerVersion version, Func<JsonObject> work)
    {
        var parameters = new JsonObject { ["version_id"] = version.Id.ToString(), ["version_type"] = version.Type };
        var operation = store.Start(new StoredOperation(container.AppId, type, parameters, store.Now) { Work = work, Failure = ContainerReleases.Failure });
        return StartedWork.Of("version", version.Id, operation);
    }

    private RequestDelegate Begin(Func<HttpContext, Container, JsonObject> begin) => context =>
        JsonApiAnswer.WriteAsync(context, 202, store.Use(TagManagerPaths.AppId(context), container => begin(context, container)));
}
