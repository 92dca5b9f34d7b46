using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>Attributes of profiles: list, create one or several, rename.</summary>
internal sealed class AttributeOperations(CdpStore store)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        const string Attributes = "/api/cdp/settings/v1/app/{app_id}/attribute";
        routes.MapGet(Attributes, new RequestDelegate(ListAsync));
        routes.MapPost(Attributes, new RequestDelegate(CreateAsync));
        routes.MapPost(Attributes + "/bulk", new RequestDelegate(CreateSeveralAsync));
        routes.MapPut(Attributes + "/{column_id}", new RequestDelegate(RenameAsync));
    }

    private Task ListAsync(HttpContext context) =>
        CdpAnswer.WriteAsync(context, 200, store.With(CdpRequest.App(context), static (app, _) => CdpAnswer.List(app.Columns.Select(ColumnJson.Attribute))));

    private async Task CreateAsync(HttpContext context)
    {
        var input = await CdpRequest.BodyAsync(context, "CustomAttributeCreate").ConfigureAwait(false);
        await CdpAnswer.WriteAsync(context, 201, store.With(CdpRequest.App(context), (app, _) => ColumnJson.Attribute(Add(app, [input])[0]))).ConfigureAwait(false);
    }

    private async Task CreateSeveralAsync(HttpContext context)
    {
        var body = await CdpRequest.JsonAsync(context).ConfigureAwait(false) as JsonArray ?? throw new RefusalException(400, "Bad request", "The body must be a list.");
        var inputs = body.Select(static item => CdpRequest.Checked(item, "CustomAttributeCreate")).ToList();
        await CdpAnswer.WriteAsync(context, 201, store.With(CdpRequest.App(context), (app, _) => CdpAnswer.List(Add(app, inputs).Select(ColumnJson.Attribute)))).ConfigureAwait(false);
    }

    private async Task RenameAsync(HttpContext context)
    {
        var (id, input) = (CdpRequest.Text(context, "column_id"), await CdpRequest.BodyAsync(context, "CustomAttributeUpdate").ConfigureAwait(false));
        await CdpAnswer.WriteAsync(context, 200, store.With(CdpRequest.App(context), (app, _) =>
        {
            var place = app.CustomColumns.FindIndex(column => column.Id == id);
            if (place < 0)
            {
                throw app.Columns.Any(column => column.Id == id)
                    ? new RefusalException(400, "Bad request", "Only custom attributes can be renamed.")
                    : new RefusalException(404, "Not found", "There is no such attribute.");
            }

            app.CustomColumns[place] = app.CustomColumns[place] with { Name = input["name"]!.GetValue<string>() };
            return ColumnJson.Attribute(app.CustomColumns[place]);
        })).ConfigureAwait(false);
    }

    // All or none: a list with one that is wrong changes nothing.
    private static List<CdpColumn> Add(CdpApp app, List<JsonObject> inputs)
    {
        var added = new List<CdpColumn>();
        foreach (var column in inputs.Select(Read))
        {
            Check(column, [.. app.Columns, .. added]);
            added.Add(column);
        }

        app.CustomColumns.AddRange(added);
        return added;
    }

    private static CdpColumn Read(JsonObject input)
    {
        var (key, aggregation) = (input["event_data_key"]!.GetValue<string>(), input["aggregation"]!.GetValue<string>());
        var type = input["data_type"]!.GetValue<string>() is var sent and not "ip" ? sent : "ipv4";
        return new CdpColumn($"{key}_{aggregation}".Replace('.', '_'), key, input["name"]!.GetValue<string>(), type, aggregation, ColumnOrigin.Custom);
    }

    private static void Check(CdpColumn column, List<CdpColumn> known)
    {
        if (!column.Key.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.'))
        {
            throw Wrong("A key has letters, digits, _ and - only.");
        }

        if (column.Aggregation is "min" or "max" && column.Type is not ("number" or "datetime") || column.Aggregation == "sum" && column.Type != "number")
        {
            throw Wrong($"An attribute of the type {column.Type} cannot be kept as {column.Aggregation}.");
        }

        if (known.Any(other => other.Id == column.Id))
        {
            throw Wrong($"There is an attribute {column.Id} already.");
        }

        if (known.Any(other => other.Key == column.Key && other.Type != column.Type))
        {
            throw Wrong("All attributes with one key have one data type.");
        }
    }

    private static RefusalException Wrong(string detail) => new(422, "Unprocessable content", detail);
}
