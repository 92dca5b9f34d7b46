using System.Net;
using System.Text.Json;
using PiwikGen.PiwikPro.CustomerData;

namespace PiwikGen.Testing.Tests.Cdp;

/// <summary>Activations of audiences.</summary>
public sealed class ActivationTests : CdpTest
{
    [Fact]
    public async Task A_profile_that_joins_is_sent_to_an_active_activation()
    {
        var audience = await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("customer_tier_last", ConditionOperator.EqualTo, "platinum")));
        var activation = await Cdp.Activations.CreateActivationAsync(App, Activation(audience.Id));
        await Cdp.Activations.DeactivateAsync(App, activation.Id);
        await UpdateAsync("customer-2", "customer_tier", "platinum");

        var active = await Cdp.Activations.ActivateAsync(App, activation.Id);
        await UpdateAsync("customer-4", "customer_tier", "platinum");

        Assert.Equal(ActivationStatus.Active, active.Status);
        Assert.DoesNotContain(activation.Id, (await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "customer-2")).ActivationsDone);
        Assert.Contains(activation.Id, (await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "customer-4")).ActivationsDone);
    }

    [Fact]
    public async Task A_profile_without_the_consents_is_not_sent()
    {
        var audience = await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("customer_tier_last", ConditionOperator.EqualTo, "platinum")));
        var input = Activation(audience.Id);
        input.RequiredConsents = [ConsentType.MarketingAutomation];
        var activation = await Cdp.Activations.CreateActivationAsync(App, input);

        await UpdateAsync("customer-2", "customer_tier", "platinum");
        await UpdateAsync("customer-4", "customer_tier", "platinum");

        Assert.Empty((await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "customer-2")).ActivationsDone);
        Assert.Equal([activation.Id], (await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "customer-4")).ActivationsDone);
    }

    [Fact]
    public async Task An_activation_is_listed_replaced_and_deleted()
    {
        var audiences = await Cdp.Audiences.ListAudiencesAsync(App);
        var created = await Cdp.Activations.CreateActivationAsync(App, Activation(audiences[1].Id));
        Assert.Equal([created.Id], (await Cdp.Activations.ListActivationsAsync(App, audiences[1].Id)).Select(static activation => activation.Id));
        Assert.Equal(2, (await Cdp.Activations.ListActivationsAsync(App)).Count);

        var input = Activation(audiences[0].Id);
        input.Name = "Greet buyers";
        input.WebhookBodyAttributes = null;
        var replaced = Assert.IsType<WebhookActivation>(await Cdp.Activations.ReplaceActivationAsync(App, created.Id, input));
        Assert.Equal(("Greet buyers", "Buyers"), (replaced.Name, replaced.Audience!.Name));
        Assert.Null(replaced.WebhookBodyAttributes);

        await Cdp.Activations.DeleteActivationAsync(App, created.Id);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Activations.GetActivationAsync(App, created.Id));
    }

    [Fact]
    public async Task An_activation_of_no_audience_is_refused() =>
        await RefusalAssert.RefusesAsync(HttpStatusCode.UnprocessableEntity, () => Cdp.Activations.CreateActivationAsync(App, Activation(Guid.NewGuid())));

    [Fact]
    public async Task An_address_on_this_machine_is_tried_and_none_elsewhere()
    {
        var here = await Cdp.Activations.TestWebhookAsync(Trial(new Uri(Account.BaseAddress, "/ppms.php")));
        var elsewhere = await Cdp.Activations.TestWebhookAsync(Trial(new Uri("https://shop.example.com/hooks")));

        Assert.Equal((WebhookTestResultStatus.Success, "202 Accepted"), (here.Status, here.ResponseCode));
        Assert.Equal(WebhookTestResultStatus.Error, elsewhere.Status);
    }

    private static WebhookTest Trial(Uri address) => new() { AppId = App, Url = address, Message = JsonDocument.Parse("""{"requests":[]}""").RootElement };
}
