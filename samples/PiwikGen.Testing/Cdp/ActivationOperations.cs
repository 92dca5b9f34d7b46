using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>Activations: list, create, get, replace, delete, start and stop.</summary>
internal sealed class ActivationOperations(CdpStore store)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        const string Activations = "/api/cdp/settings/v1/app/{app_id}/activation";
        routes.MapGet(Activations, new RequestDelegate(ListAsync));
        routes.MapPost(Activations, new RequestDelegate(CreateAsync));
        routes.MapGet(Activations + "/{id}", new RequestDelegate(GetAsync));
        routes.MapPut(Activations + "/{id}", new RequestDelegate(ReplaceAsync));
        routes.MapDelete(Activations + "/{id}", new RequestDelegate(DeleteAsync));
        routes.MapPost(Activations + "/{id}/activate", new RequestDelegate(context => SwitchAsync(context, isActive: true)));
        routes.MapPost(Activations + "/{id}/deactivate", new RequestDelegate(context => SwitchAsync(context, isActive: false)));
    }

    private Task ListAsync(HttpContext context)
    {
        var text = context.Request.Query["audience_id"].ToString();
        Guid? audience = text.Length == 0 ? null : Guid.TryParse(text, out var id) ? id : throw new RefusalException(400, "Bad request", "audience_id must be a UUID.");
        return CdpAnswer.WriteAsync(context, 200, store.With(CdpRequest.App(context), (app, _) =>
            CdpAnswer.List(app.Activations.Where(activation => audience is null || activation.Audience == audience).Select(CdpJson.Summary))));
    }

    private async Task CreateAsync(HttpContext context)
    {
        var input = await CdpRequest.BodyAsync(context, "ActivationInput").ConfigureAwait(false);
        await CdpAnswer.WriteAsync(context, 201, store.With(CdpRequest.App(context), (app, now) =>
        {
            var activation = new CdpActivation(Guid.NewGuid(), Checked(app, input), now);
            app.Activations.Add(activation);
            return CdpJson.Whole(app, activation);
        })).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        return CdpAnswer.WriteAsync(context, 200, store.With(CdpRequest.App(context), (app, _) => CdpJson.Whole(app, app.Activation(id))));
    }

    private async Task ReplaceAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        var input = await CdpRequest.BodyAsync(context, "ActivationInput").ConfigureAwait(false);
        await CdpAnswer.WriteAsync(context, 200, store.With(CdpRequest.App(context), (app, now) =>
        {
            var activation = app.Activation(id);
            (activation.Input, activation.UpdatedAt) = (Checked(app, input), now);
            return CdpJson.Whole(app, activation);
        })).ConfigureAwait(false);
    }

    private Task DeleteAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        store.With(CdpRequest.App(context), (app, _) => app.Activations.Remove(app.Activation(id)));
        return CdpAnswer.WriteNothingAsync(context, 204);
    }

    private Task SwitchAsync(HttpContext context, bool isActive)
    {
        var id = CdpRequest.Id(context, "id");
        return CdpAnswer.WriteAsync(context, 200, store.With(CdpRequest.App(context), (app, now) =>
        {
            var activation = app.Activation(id);
            if (isActive && activation.Audience is null)
            {
                throw new RefusalException(422, "Unprocessable content", "The audience of the activation is gone.");
            }

            activation.Switch(isActive, now);
            return CdpJson.Whole(app, activation);
        }));
    }

    private static JsonObject Checked(CdpApp app, JsonObject input)
    {
        var audience = Guid.Parse(input["audience_id"]!.GetValue<string>());
        if (app.Audiences.TrueForAll(known => known.Id != audience))
        {
            throw new RefusalException(422, "Unprocessable content", "There is no such audience.");
        }

        var columns = app.ColumnsById();
        foreach (var attribute in input["webhook_body_attributes"] as JsonArray ?? [])
        {
            attribute!.AsObject().Remove("column_meta");
            if (attribute["custom_value"] is null && !columns.ContainsKey(attribute["value"]!.GetValue<string>()))
            {
                throw new RefusalException(422, "Unprocessable content", $"There is no attribute {attribute["value"]}.");
            }
        }

        return Uri.TryCreate(input["webhook_url"]!.GetValue<string>(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? input
            : throw new RefusalException(422, "Unprocessable content", "webhook_url must be an address of the web.");
    }
}
