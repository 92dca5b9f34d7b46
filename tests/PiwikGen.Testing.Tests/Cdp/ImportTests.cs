using System.Net;
using System.Text;
using System.Text.Json;
using PiwikGen.PiwikPro.CustomerData;
using PiwikGen.PiwikPro.CustomerDataPublic;

namespace PiwikGen.Testing.Tests.Cdp;

/// <summary>Webhook imports, and what comes in by them.</summary>
public sealed class ImportTests : CdpTest
{
    [Fact]
    public async Task Data_that_is_imported_fills_the_profile_that_it_names()
    {
        var import = await Cdp.WebhookImports.CreateWebhookImportAsync(App, Import(WebhookImportStatus.Active));
        Assert.Contains(await Cdp.WebhookImports.ListWebhookImportsAsync(App), known => known.Id == import.Id);

        await Public.ImportDataAsync(App, import.Id, Data("new-1", "gold", 5));
        await Public.ImportDataByPutAsync(App, import.Id, Data("new-1", "platinum", 7));
        await Public.ImportDataByGetAsync(App, import.Id, Data("new-1", "gold", 1));

        var profile = await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "new-1");
        Assert.Equal(("gold", 13), (profile.CustomAttributes["customer_tier_last"].GetString(), profile.CustomAttributes["loyalty_points_sum"].GetDouble()));
    }

    [Fact]
    public async Task A_list_fills_an_attribute_with_each_of_its_values()
    {
        var import = (await Cdp.WebhookImports.ListWebhookImportsAsync(App))[0];
        var points = JsonDocument.Parse("[1,2,3]").RootElement.EnumerateArray().ToList();

        await Public.ImportDataAsync(App, import.Id, new() { ["customer"] = "new-1", ["points"] = points });

        Assert.Equal(6, (await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "new-1")).CustomAttributes["loyalty_points_sum"].GetDouble());
    }

    [Fact]
    public async Task An_import_that_is_inactive_remembers_what_came_and_changes_nothing()
    {
        var import = await Cdp.WebhookImports.CreateWebhookImportAsync(App, Import(WebhookImportStatus.Active));
        await Cdp.WebhookImports.DeactivateWebhookImportAsync(App, import.Id);

        await Public.ImportDataAsync(App, import.Id, Data("new-1", "gold", 5));

        Assert.Contains("new-1", (await Cdp.WebhookImports.GetWebhookImportAsync(App, import.Id)).TestRequestBody, StringComparison.Ordinal);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "new-1"));
    }

    [Fact]
    public async Task An_import_needs_an_identifier_and_attributes_before_it_can_be_active()
    {
        var bare = new WebhookImportCreate { Name = "Shop", Status = WebhookImportStatus.Active };
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Cdp.WebhookImports.CreateWebhookImportAsync(App, bare));
        bare.Status = WebhookImportStatus.Inactive;
        var import = await Cdp.WebhookImports.CreateWebhookImportAsync(App, bare);
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Cdp.WebhookImports.ActivateWebhookImportAsync(App, import.Id));

        await Cdp.WebhookImports.ReplaceWebhookImportAsync(App, import.Id, new WebhookImportReplace
        {
            Name = "Shop", Status = WebhookImportStatus.Inactive, Identifiers = new() { ["visitor"] = ImportIdentifier.CookieId }, Attributes = new() { ["tier"] = "customer_tier" },
        });
        Assert.Equal(WebhookImportStatus.Active, (await Cdp.WebhookImports.ActivateWebhookImportAsync(App, import.Id)).Status);
    }

    [Fact]
    public async Task An_import_that_is_deleted_takes_no_more_data()
    {
        var import = (await Cdp.WebhookImports.ListWebhookImportsAsync(App))[0];

        await Cdp.WebhookImports.DeleteWebhookImportAsync(App, import.Id);

        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.WebhookImports.GetWebhookImportAsync(App, import.Id));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Public.ImportDataAsync(App, import.Id, Data("new-1", "gold", 5)));
    }

    [Fact]
    public async Task Data_that_is_too_large_names_nobody_or_does_not_fit_is_refused_in_words()
    {
        var import = (await Cdp.WebhookImports.ListWebhookImportsAsync(App))[0].Id;
        var large = Data("new-1", "gold", 5);
        for (var number = 0; number < 60; number++)
        {
            large[$"more-{number}"] = new string('x', 1000);
        }

        var refusal = await RefusalAssert.RefusesAsync(HttpStatusCode.RequestEntityTooLarge, () => Public.ImportDataAsync(App, import, large));
        Assert.Equal("The body is larger than 50 kB.", refusal.Body);
        await RefusalAssert.RefusesAsync(HttpStatusCode.UnprocessableEntity, () => Public.ImportDataAsync(App, import, new() { ["tier"] = "gold" }));
        await RefusalAssert.RefusesAsync(HttpStatusCode.UnprocessableEntity, () => Public.ImportDataAsync(App, import, new() { ["customer"] = "new-1", ["points"] = "many" }));
        await RefusalAssert.RefusesAsync(HttpStatusCode.UnprocessableEntity, () => Public.ImportDataAsync(App, import, new() { ["customer"] = new string('x', 1025) }));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"customer\": ")]
    [InlineData("{\"customer\": \"new-1\", \"customer\": \"new-2\"}")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        var import = (await Cdp.WebhookImports.ListWebhookImportsAsync(App))[0].Id;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await Plain.PostAsync($"/cdp/webhook/{App}/{import}", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Dictionary<string, ImportedValue> Data(string customer, string tier, double points) => new() { ["customer"] = customer, ["tier"] = tier, ["points"] = points };

    private static WebhookImportCreate Import(WebhookImportStatus status) => new()
    {
        Name = "Shop",
        Status = status,
        Identifiers = new() { ["customer"] = ImportIdentifier.UserId },
        Attributes = new() { ["tier"] = "customer_tier", ["points"] = "loyalty_points" },
    };
}
