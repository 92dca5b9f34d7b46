using System.Net;
using PiwikGen.PiwikPro.CustomerData;

namespace PiwikGen.Testing.Tests.Cdp;

/// <summary>Audiences, evaluated over profiles.</summary>
public sealed class AudienceTests : CdpTest
{
    [Fact]
    public async Task A_profile_that_meets_the_conditions_joins_and_leaves_once_the_days_are_over()
    {
        var audience = await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("customer_tier_last", ConditionOperator.EqualTo, "platinum")));
        Assert.Equal(0, await Cdp.Profiles.CountAudienceProfilesAsync(App, audience.Id, audience.Version));

        await UpdateAsync("customer-2", "customer_tier", "platinum");
        Assert.Equal(["customer-2"], await MembersAsync(audience));

        await UpdateAsync("customer-2", "customer_tier", "silver");
        Time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(["customer-2"], await MembersAsync(audience));

        Time.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await MembersAsync(audience));
        var profile = await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "customer-2");
        Assert.True(profile.Audiences.Single(member => member.AudienceId == audience.Id).Expired);
    }

    [Fact]
    public async Task Groups_must_all_be_met_by_one_condition_each()
    {
        var input = Audience(30, Is("location_country_name", ConditionOperator.EqualTo, "France"), Is("location_country_name", ConditionOperator.EqualTo, "Germany"));
        var either = await MembersAsync(await Cdp.Audiences.CreateAudienceAsync(App, input));
        input.Definition.Conditions.Add(new() { Conditions = [Is("total_revenue", ConditionOperator.GreaterThan, 0)] });
        var buyers = await MembersAsync(await Cdp.Audiences.CreateAudienceAsync(App, input));

        Assert.Equal(12, either.Count);
        Assert.NotEmpty(buyers);
        Assert.True(buyers.Count < either.Count);
        Assert.Subset(either.ToHashSet(), buyers.ToHashSet());
    }

    public static TheoryData<string, string, object, int> Comparisons => new()
    {
        { "location_country_name", "contains", "lan", 12 },
        { "location_country_name", "contains", "POL", 0 },
        { "location_country_name", "icontains", "POL", 6 },
        { "location_country_name", "not_contains", "lan", 12 },
        { "location_country_name", "matches", "^(P|F).*d?$", 12 },
        { "device_type", "eq", "Smartphone", 8 },
        { "loyalty_points_sum", "gte", 200.0, 2 },
        { "loyalty_points_sum", "lt", 80.0, 1 },
        { "loyalty_points_sum", "neq", 40.0, 23 },
        { "location_ipv4", "lte", "192.0.2.9", 9 },
        { "customer_tier_last", "starts_with", "go", 3 },
        { "last_seen_time", "in_the_last", 86400.0, 2 },
        { "last_seen_time", "before_last", 86400.0, 22 },
        { "last_seen_time", "earlier_than", "2026-02-23T00:00:00Z", 19 },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public async Task Attributes_are_compared_by_their_kind(string column, string operation, object value, int members)
    {
        var audience = await Cdp.Audiences.CreateAudienceAsync(App, Audience(540, Is(column, operation, value is double number ? number : (ConditionValue)(string)value)));

        Assert.Equal(members, await Cdp.Profiles.CountAudienceProfilesAsync(App, audience.Id, audience.Version));
    }

    [Fact]
    public async Task Of_two_values_the_one_that_is_selected_counts()
    {
        await UpdateAsync("new-1", "analytics.source_medium", "letter / email");
        await UpdateAsync("new-1", "analytics.source_medium", "direct / direct");
        var first = Is("source_medium", ConditionOperator.EqualTo, "letter / email");
        first.ValueSelector = ValueSelector.First;
        var last = Is("source_medium", ConditionOperator.EqualTo, "letter / email");
        last.ValueSelector = ValueSelector.Last;

        Assert.Contains("new-1", await MembersAsync(await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, first))));
        Assert.DoesNotContain("new-1", await MembersAsync(await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, last))));
    }

    [Fact]
    public async Task Events_are_counted_within_the_period()
    {
        var recent = await MembersAsync(await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Read(days: 2, CountOperator.GreaterThanOrEqualTo, 1))));
        var longer = await MembersAsync(await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Read(days: 30, CountOperator.GreaterThanOrEqualTo, 1))));
        var never = await MembersAsync(await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Read(days: 30, CountOperator.EqualTo, 0))));

        Assert.NotEmpty(recent);
        Assert.True(recent.Count < longer.Count);
        Assert.Equal(24, longer.Count + never.Count);
    }

    [Fact]
    public async Task Another_definition_is_another_version_and_another_name_is_not()
    {
        var audience = await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("customer_tier_last", ConditionOperator.EqualTo, "gold")));
        var input = Audience(30, Is("customer_tier_last", ConditionOperator.EqualTo, "gold"));
        input.Name = "Best";
        Assert.Equal((1, "Best"), await ReplacedAsync(input));

        Assert.Equal((2, "Gold"), await ReplacedAsync(Audience(30, Is("customer_tier_last", ConditionOperator.EqualTo, "silver"))));

        Assert.Equal(3, await Cdp.Profiles.CountAudienceProfilesAsync(App, audience.Id, 1));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Profiles.CountAudienceProfilesAsync(App, audience.Id, 3));
        var now = await Cdp.Audiences.GetAudienceAsync(App, audience.Id);
        var condition = Assert.IsType<ProfileCondition>(now.Definition.Conditions[0].Conditions[0].Value);
        Assert.Equal("Customer tier", condition.ColumnMeta!.ColumnName);

        async Task<(long, string)> ReplacedAsync(AudienceInput replacement)
        {
            var replaced = await Cdp.Audiences.ReplaceAudienceAsync(App, audience.Id, replacement);
            return (replaced.Version, replaced.Name);
        }
    }

    [Fact]
    public async Task An_audience_that_is_deleted_is_gone_and_its_activations_stop()
    {
        var audience = await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("customer_tier_last", ConditionOperator.EqualTo, "gold")));
        var activation = await Cdp.Activations.CreateActivationAsync(App, Activation(audience.Id));

        await Cdp.Audiences.DeleteAudienceAsync(App, audience.Id);

        Assert.DoesNotContain(await Cdp.Audiences.ListAudiencesAsync(App), known => known.Id == audience.Id);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Audiences.GetAudienceAsync(App, audience.Id));
        var left = await Cdp.Activations.GetActivationAsync(App, activation.Id);
        Assert.Equal((ActivationStatus.Inactive, null), (left.Status, left.Audience));
        await RefusalAssert.RefusesAsync(HttpStatusCode.UnprocessableEntity, () => Cdp.Activations.ActivateAsync(App, activation.Id));
    }

    [Fact]
    public async Task A_condition_that_makes_no_sense_is_refused_in_words()
    {
        var unknown = await RefusalAssert.RefusesAsync(
            HttpStatusCode.UnprocessableEntity, () => Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("shoe_size", ConditionOperator.EqualTo, 43))));
        Assert.Contains("shoe_size", unknown.Body, StringComparison.Ordinal);

        await RefusalAssert.RefusesAsync(
            HttpStatusCode.UnprocessableEntity, () => Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("loyalty_points_sum", ConditionOperator.Contains, "1"))));
        await RefusalAssert.RefusesAsync(
            HttpStatusCode.BadRequest, () => Cdp.Audiences.CreateAudienceAsync(App, Audience(541, Is("customer_tier_last", ConditionOperator.EqualTo, "gold"))));
        await RefusalAssert.RefusesAsync(
            HttpStatusCode.UnprocessableEntity, () => Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("customer_tier_last", ConditionOperator.Matches, "(gold"))));
        var uneven = Read(days: 1, CountOperator.EqualTo, 1);
        uneven.During!.Seconds++;
        await RefusalAssert.RefusesAsync(HttpStatusCode.UnprocessableEntity, () => Cdp.Audiences.CreateAudienceAsync(App, Audience(30, uneven)));
    }

    [Fact]
    public async Task Profiles_of_an_audience_come_page_by_page_the_latest_first()
    {
        var audience = (await Cdp.Audiences.ListAudiencesAsync(App)).Single(static known => known.Name == "Buyers");
        await UpdateAsync("customer-6", "loyalty_points", 1);
        var all = await Cdp.Profiles.ListAudienceProfilesAsync(App, audience.Id, audience.Version);

        var pages = await Cdp.Profiles.EnumerateAudienceProfilesAsync(App, audience.Id, audience.Version, limit: 2).Select(static profile => profile.ProfileId).ToListAsync();

        Assert.Equal(all.Select(static profile => profile.ProfileId), pages);
        Assert.Equal(all.OrderByDescending(static profile => profile.LastActivityAt), all);
    }

    private static EventCondition Read(int days, CountOperator operation, int times) => new()
    {
        Times = new() { Operator = operation, Value = times },
        During = new() { Seconds = days * 86400, Unit = EventPeriodUnit.Days },
        Condition = new() { Conditions = [new() { ColumnId = "event_url", Condition = new() { Operator = ConditionOperator.EndsWith, Value = "/news" } }] },
    };
}
