using System.Net;
using PiwikGen.PiwikPro.AnalyticsObjects;

namespace PiwikGen.Testing.Tests.AnalyticsObjects;

/// <summary>Custom dimensions of sessions, events and products, as the account keeps them.</summary>
public sealed class CustomDimensionTests : AccountTest
{
    private ICustomDimensionsClient Dimensions => Piwik.AnalyticsObjects.CustomDimensions;

    [Fact]
    public async Task A_custom_dimension_that_is_created_takes_the_next_slot_of_its_scope()
    {
        var site = await FirstSiteAsync();

        var created = await Dimensions.CreateCustomDimensionAsync(Create(site, "Payment", CustomDimensionScope.Event));
        var slots = (await Dimensions.GetCustomDimensionSlotsAsync(site)).Data.Attributes;

        Assert.Equal((2, 3), (created.Data.Attributes.Slot, created.Data.Attributes.TrackingId));
        Assert.Equal((5, 2, 3), (slots.Event!.Available, slots.Event.Used, slots.Event.Left));
        Assert.Equal((1, 1), (slots.Session!.Used, slots.Product!.Used));
        Assert.Contains((await Dimensions.ListCustomDimensionsAsync(site)).Data, dimension => dimension.Id == created.Data.Id);
    }

    [Fact]
    public async Task A_custom_dimension_that_is_replaced_keeps_its_number_and_moves_to_the_slot_that_is_asked_for()
    {
        var site = await FirstSiteAsync();
        var id = (await Dimensions.CreateCustomDimensionAsync(Create(site, "Payment", CustomDimensionScope.Session))).Data.Id;

        await Dimensions.ReplaceCustomDimensionAsync(id, new CustomDimensionReplace
        {
            Data = new()
            {
                Id = id,
                Attributes = new()
                {
                    WebsiteId = site,
                    Name = "Means of payment",
                    Active = false,
                    CaseSensitive = true,
                    Scope = CustomDimensionScope.Session,
                    Slot = 7,
                    Extractions = [new() { Target = ExtractionTarget.PageQueryParameter, Pattern = "pay" }],
                },
            },
        });

        var now = (await Dimensions.GetCustomDimensionAsync(id, site)).Data.Attributes;
        Assert.Equal(("Means of payment", false, 7, 3), (now.Name, now.Active, now.Slot, now.TrackingId));
        Assert.Equal("pay", Assert.Single(now.Extractions!).Pattern);
    }

    [Fact]
    public async Task No_more_custom_dimensions_are_created_than_there_are_slots()
    {
        var site = await FirstSiteAsync();
        for (var number = 2; number <= 5; number++)
        {
            await Dimensions.CreateCustomDimensionAsync(Create(site, "Payment", CustomDimensionScope.Event));
        }

        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Dimensions.CreateCustomDimensionAsync(Create(site, "Payment", CustomDimensionScope.Event)));
    }

    [Fact]
    public async Task A_product_custom_dimension_is_created_in_a_free_slot_and_renamed()
    {
        var site = await FirstSiteAsync();
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Dimensions.CreateProductCustomDimensionAsync(CreateProduct(site, slot: 1)));
        var id = (await Dimensions.CreateProductCustomDimensionAsync(CreateProduct(site, slot: 4))).Data.Id;

        await Dimensions.ReplaceProductCustomDimensionAsync(id, new ProductCustomDimensionReplace
        {
            Data = new() { Id = id, Attributes = new() { WebsiteId = site, Name = "Cloth" } },
        });

        var now = (await Dimensions.GetProductCustomDimensionAsync(id, site)).Data.Attributes;
        Assert.Equal(("Cloth", 4), (now.Name, now.Slot));
        Assert.Equal(2, (await Dimensions.ListProductCustomDimensionsAsync(site)).Meta.Total);
    }

    [Fact]
    public async Task An_id_that_differs_from_the_one_in_the_path_is_refused()
    {
        var site = await FirstSiteAsync();
        var dimension = (await Dimensions.ListProductCustomDimensionsAsync(site)).Data[0];

        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Dimensions.ReplaceProductCustomDimensionAsync(dimension.Id, new ProductCustomDimensionReplace
        {
            Data = new() { Id = Guid.NewGuid(), Attributes = new() { WebsiteId = site, Name = "Cloth" } },
        }));
    }

    [Fact]
    public async Task A_custom_dimension_that_does_not_exist_is_not_found()
    {
        var site = await FirstSiteAsync();
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Dimensions.GetCustomDimensionAsync(Guid.NewGuid(), site));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Dimensions.GetProductCustomDimensionAsync(Guid.NewGuid(), site));
    }

    private async Task<Guid> FirstSiteAsync() => (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;

    private static CustomDimensionCreate Create(Guid site, string name, CustomDimensionScope scope) => new()
    {
        Data = new() { Attributes = new() { WebsiteId = site, Name = name, Active = true, CaseSensitive = false, Scope = scope } },
    };

    private static ProductCustomDimensionCreate CreateProduct(Guid site, int slot) => new()
    {
        Data = new() { Attributes = new() { WebsiteId = site, Name = "Fabric", Slot = slot } },
    };
}
