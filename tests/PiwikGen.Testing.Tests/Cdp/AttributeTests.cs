using System.Net;
using PiwikGen.PiwikPro.AnalyticsObjects;
using PiwikGen.PiwikPro.CustomerData;

namespace PiwikGen.Testing.Tests.Cdp;

/// <summary>Attributes that profiles can have.</summary>
public sealed class AttributeTests : CdpTest
{
    [Fact]
    public async Task A_custom_attribute_that_is_created_is_filled_by_its_key_and_renamed()
    {
        var created = await Cdp.Attributes.CreateCustomAttributeAsync(App, Attribute("shoe_size", AttributeDataType.Number, Aggregation.Max));
        await UpdateAsync("customer-2", "shoe_size", 43);
        await UpdateAsync("customer-2", "shoe_size", 41);

        await Cdp.Attributes.ReplaceCustomAttributeAsync(App, created.ColumnId, new CustomAttributeUpdate { Name = "Size of shoes" });

        var profile = await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "customer-2");
        Assert.Equal(43, profile.CustomAttributes[created.ColumnId].GetDouble());
        Assert.Equal("Size of shoes", (await Cdp.Attributes.ListAttributesAsync(App)).Single(attribute => attribute.ColumnId == created.ColumnId).ColumnMeta.ColumnName);
    }

    public static TheoryData<string, string> Aggregations => new()
    {
        { "first", "3" }, { "last", "1" }, { "first_last", """{"first":3,"last":1}""" }, { "list", "[3,1,3,1]" }, { "list_unique", "[3,1]" },
        { "min", "1" }, { "max", "3" }, { "sum", "8" },
    };

    [Theory]
    [MemberData(nameof(Aggregations))]
    public async Task A_profile_keeps_values_as_the_aggregation_says(string aggregation, string kept)
    {
        var column = (await Cdp.Attributes.CreateCustomAttributeAsync(App, Attribute("visits", AttributeDataType.Number, aggregation))).ColumnId;
        foreach (var value in new[] { 3, 1, 3, 1 })
        {
            await UpdateAsync("customer-2", "visits", value);
        }

        var profile = await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "customer-2");

        Assert.Equal(kept, profile.CustomAttributes[column].GetRawText());
    }

    [Fact]
    public async Task Several_attributes_are_created_all_or_none()
    {
        await RefusalAssert.RefusesAsync(HttpStatusCode.UnprocessableEntity, () => Cdp.Attributes.CreateCustomAttributesAsync(
            App, [Attribute("shoe_size", AttributeDataType.Number, Aggregation.Last), Attribute("shoe_size", AttributeDataType.String, Aggregation.First)]));
        Assert.DoesNotContain(await Cdp.Attributes.ListAttributesAsync(App), static attribute => attribute.EventDataKey == "shoe_size");

        var created = await Cdp.Attributes.CreateCustomAttributesAsync(
            App, [Attribute("shoe_size", AttributeDataType.Number, Aggregation.Last), Attribute("shoe_size", AttributeDataType.Number, Aggregation.First)]);
        Assert.Equal(2, created.Count);
    }

    [Fact]
    public async Task Only_custom_attributes_are_renamed_and_only_numbers_summed()
    {
        var name = new CustomAttributeUpdate { Name = "Land" };
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Cdp.Attributes.ReplaceCustomAttributeAsync(App, "location_country_name", name));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Attributes.ReplaceCustomAttributeAsync(App, "shoe_size", name));
        await RefusalAssert.RefusesAsync(
            HttpStatusCode.UnprocessableEntity, () => Cdp.Attributes.CreateCustomAttributeAsync(App, Attribute("shoe_size", AttributeDataType.String, Aggregation.Sum)));
    }

    [Fact]
    public async Task A_custom_dimension_of_the_app_is_an_attribute()
    {
        await Piwik.AnalyticsObjects.CustomDimensions.CreateCustomDimensionAsync(new CustomDimensionCreate
        {
            Data = new() { Attributes = new() { WebsiteId = App, Name = "Payment", Active = true, CaseSensitive = true, Scope = CustomDimensionScope.Session } },
        });

        var attribute = (await Cdp.Attributes.ListAttributesAsync(App)).Single(static attribute => attribute.ColumnMeta.ColumnName == "Payment");

        Assert.Equal(("session_custom_dimension_2", true), (attribute.ColumnId, attribute.Immutable));
    }

    private static CustomAttributeCreate Attribute(string key, AttributeDataType type, Aggregation aggregation) =>
        new() { Name = key, EventDataKey = key, DataType = type, Aggregation = aggregation };
}
