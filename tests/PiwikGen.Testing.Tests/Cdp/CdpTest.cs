using Microsoft.Extensions.Time.Testing;
using PiwikGen.PiwikPro.CustomerData;
using PiwikGen.PiwikPro.CustomerDataPublic;

namespace PiwikGen.Testing.Tests.Cdp;

/// <summary>The Customer Data Platform of an app, on a clock that the test moves.</summary>
public abstract class CdpTest : AccountTest
{
    /// <summary>The id that all accounts give their first app.</summary>
    protected static readonly Guid App = new(1, 0x47, 0x44, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 2, 24, 15, 34, 48, TimeSpan.Zero));

    protected override EmbeddedAccountOptions Options => new()
    {
        Apps = 1,
        TimeProvider = Time,
        TokenLifetime = TimeSpan.FromDays(1000),
        CapturedBodyBytes = base.Options.CapturedBodyBytes,
    };

    protected ICustomerDataClient Cdp => Piwik.CustomerData;

    protected ICustomerDataPublicClient Public => Piwik.CustomerDataPublic;

    protected Task UpdateAsync(string userId, string key, AttributeValue value) =>
        Public.UpdateProfileAsync(App, new ProfileUpdate { Identifiers = new() { UserId = userId }, Attributes = new() { [key] = value } });

    protected static AudienceInput Audience(int days, params AudienceCondition[] conditions) => new()
    {
        Name = "Gold",
        Description = "Gold customers.",
        MembershipDurationDays = days,
        Definition = new() { Conditions = [new() { Conditions = [.. conditions] }] },
    };

    protected static ProfileCondition Is(string column, ConditionOperator operation, ConditionValue value) =>
        new() { ColumnId = column, Condition = new() { Operator = operation, Value = value } };

    protected static WebhookActivationInput Activation(Guid audience) => new()
    {
        Type = "webhook",
        Name = "Greet",
        Description = "Greets gold customers.",
        Status = ActivationStatus.Active,
        Trigger = ActivationTrigger.OnJoin,
        AudienceId = audience,
        RequiredConsents = [],
        Multiple = false,
        MultipleUserIds = true,
        WebhookUrl = "https://shop.example.com/hooks/gold",
        WebhookBodyAttributes = [new() { Key = "tier", Value = "customer_tier_last" }],
        WebhookBodyTemplate = "{}",
    };

    protected async Task<List<string>> MembersAsync(Audience audience) =>
        [.. (await Cdp.Profiles.ListAudienceProfilesAsync(App, audience.Id, audience.Version, limit: 1000)).Select(static profile => profile.Identifier)];
}
