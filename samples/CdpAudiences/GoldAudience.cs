using PiwikGen.PiwikPro.CustomerData;
using Spectre.Console;

namespace CdpAudiences;

/// <summary>The audience of customers of the tier gold, and the attribute that it rests on: both are created where they are missing.</summary>
internal sealed class GoldAudience(ICustomerDataClient cdp, Guid app)
{
    public const string Tier = "gold";

    /// <summary>What fills the attribute.</summary>
    public const string TierKey = "customer_tier";

    private const string Name = "Gold customers";

    private const int Days = 30;

    public async Task<Audience> EnsureAsync(CancellationToken cancellationToken)
    {
        var known = (await cdp.Audiences.ListAudiencesAsync(app, cancellationToken)).Find(static audience => audience.Name == Name);
        if (known is not null)
        {
            return await cdp.Audiences.GetAudienceAsync(app, known.Id, cancellationToken);
        }

        var created = await cdp.Audiences.CreateAudienceAsync(app, Input(await EnsureTierAsync(cancellationToken)), cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"Created the audience [bold]{created.Name}[/], version {created.Version}.");
        return created;
    }

    public async Task ShowAllAsync(CancellationToken cancellationToken)
    {
        var table = new Table().Title("Audiences").AddColumns("Name", "Version", "Profiles");
        foreach (var audience in await cdp.Audiences.ListAudiencesAsync(app, cancellationToken))
        {
            var profiles = await cdp.Profiles.CountAudienceProfilesAsync(app, audience.Id, audience.Version, cancellationToken);
            table.AddRow(Markup.Escape(audience.Name), $"{audience.Version}", $"{profiles}");
        }

        AnsiConsole.Write(table);
    }

    private async Task<string> EnsureTierAsync(CancellationToken cancellationToken)
    {
        var attributes = await cdp.Attributes.ListAttributesAsync(app, cancellationToken);
        var tier = attributes.Find(static attribute => attribute.EventDataKey == TierKey && attribute.ColumnMeta.Aggregation == Aggregation.Last)
            ?? await cdp.Attributes.CreateCustomAttributeAsync(
                app,
                new CustomAttributeCreate { Name = "Customer tier", EventDataKey = TierKey, DataType = AttributeDataType.String, Aggregation = Aggregation.Last },
                cancellationToken);
        return tier.ColumnId;
    }

    // All groups must be met, each by one of its conditions. Here it is one group of one condition.
    private static AudienceInput Input(string tierColumn) => new()
    {
        Name = Name,
        Description = "Customers of the tier gold, for 30 days after the shop last said so.",
        MembershipDurationDays = Days,
        Definition = new()
        {
            Conditions =
            [
                new()
                {
                    Conditions = [new ProfileCondition { ColumnId = tierColumn, Condition = new() { Operator = ConditionOperator.EqualTo, Value = Tier } }],
                },
            ],
        },
    };
}
