using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>Begins imports, of a version of another app or of a file, and exports.</summary>
internal sealed class TransferRoutes(TagManagerStore store)
{
    private const string Exports = TagManagerPaths.Versions + "/{version_id}/export-files";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(TagManagerPaths.Versions + "/import", new RequestDelegate(ImportAsync));
        routes.MapPost(TagManagerPaths.Versions + "/import-file", new RequestDelegate(ImportFileAsync));
        routes.MapPost(Exports, new RequestDelegate(ExportAsync));
        routes.MapGet(Exports + "/{export_file_id}", new RequestDelegate(GetFileAsync));
    }

    private async Task ImportAsync(HttpContext context)
    {
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        var started = store.Use(TagManagerPaths.AppId(context), container =>
        {
            store.Check.Body("VersionImport", document);
            var id = Guid.Parse(document["data"]!["id"]!.GetValue<string>());
            var version = store.FindVersion(id) ?? throw Container.Missing("version", id.ToString());
            return Import(container, "import/version", "source_version_id", id, version.Content);
        });
        await JsonApiAnswer.WriteAsync(context, 202, started).ConfigureAwait(false);
    }

    private async Task ImportFileAsync(HttpContext context)
    {
        var text = await FileTextAsync(context).ConfigureAwait(false);
        var started = store.Use(TagManagerPaths.AppId(context), container =>
            Import(container, "import/file", "import_file_id", Guid.NewGuid(), store.Files.Read(text, container.Draft.Content, store.Now)));
        await JsonApiAnswer.WriteAsync(context, 202, started).ConfigureAwait(false);
    }

    private JsonObject Import(Container container, string type, string sourceName, Guid source, ContainerContent content)
    {
        var parameters = new JsonObject { ["target_app_id"] = container.AppId.ToString(), [sourceName] = source.ToString() };
        var operation = store.Start(new StoredOperation(container.AppId, type, parameters, store.Now)
        {
            Work = () => new ContainerTransfer(content, container, store.Now).AddAll().Summary,
            Failure = static _ => [],
        });
        return StartedWork.Of("version", container.Draft.Id, operation);
    }

    private async Task ExportAsync(HttpContext context)
    {
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        var started = store.Use(TagManagerPaths.AppId(context), container =>
        {
            store.Check.Body("ExportFileCreate", document);
            return Export(container, VersionRoutes.Version(context, container), document["data"]!["id"]);
        });
        await JsonApiAnswer.WriteAsync(context, 202, started).ConfigureAwait(false);
    }

    private JsonObject Export(Container container, ContainerVersion version, JsonNode? chosen)
    {
        var id = chosen is null ? Guid.NewGuid() : Guid.Parse(chosen.GetValue<string>());
        var parameters = new JsonObject
        {
            ["source_app_id"] = container.AppId.ToString(),
            ["source_version_id"] = version.Id.ToString(),
            ["export_file_id"] = id.ToString(),
        };
        var summary = new JsonObject { ["export_file_id"] = id.ToString() };
        var operation = store.Start(new StoredOperation(container.AppId, "export/version", parameters, store.Now)
        {
            Summary = summary,
            Work = () =>
            {
                container.Files.Add(ContainerFile.Write(id, version, store.Apps.Get(container.AppId.ToString()), store.Now));
                return summary;
            },
            Failure = _ => summary,
        });
        return StartedWork.Of("export_file", id, operation);
    }

    private Task GetFileAsync(HttpContext context) => JsonApiAnswer.WriteAsync(context, 200, store.Use(TagManagerPaths.AppId(context), container =>
    {
        var version = VersionRoutes.Version(context, container);
        var id = TagManagerPaths.Id(context, "export_file_id");
        var file = container.Files.Find(file => file.VersionId == version.Id && file.Id.ToString() == id.ToLowerInvariant());
        return VersionJson.File(file ?? throw Container.Missing("file", id));
    }));

    private static async Task<string> FileTextAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new RefusalException(400, "Invalid request", "The file is sent as multipart/form-data.");
        }

        var form = await ReadFormAsync(context).ConfigureAwait(false);
        var file = form.Files["file"] ?? throw new RefusalException(400, "Invalid request", "The property file is required.", pointer: "/file") { Keyword = "required" };
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new RefusalException(400, "Invalid request", "The body is no multipart/form-data.");
        }
    }
}
