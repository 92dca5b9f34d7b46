using PiwikGen.PiwikPro.TagManager;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>All kinds of tags, triggers and variables: each is sent, stored and read as the type that the client has for it.</summary>
public sealed class KindTests : TagManagerTest
{
    private static readonly CustomDimensionValue Dimension = new() { Id = 1, Value = "{{Page Path}}" };
    private static readonly ProductMapping Products = new() { Sku = "id", Name = "title" };

    private static readonly TagAttributes[] OfTheProduct =
    [
        NewTag("Own code"),
        new CustomContentTag { Name = "Content", Code = "<p></p>", TemplateOptions = new() { TargetElementId = "banner" } },
        new CustomPopupTag { Name = "Popup", Code = "<p></p>" },
        new PiwikTag { Name = "Page views", TemplateOptions = new() { LinkTracking = true, HeartBeatTimer = new() { Enabled = true }, ContentTracking = ContentTracking.Visible } },
        new PiwikCustomDimensionTag { Name = "Dimension", TemplateOptions = new() { CustomDimensions = [Dimension] } },
        new PiwikEventTag { Name = "Event", TemplateOptions = new() { Category = "video", Action = "play", Value = 2.5 } },
        new PiwikGoalConversionTag { Name = "Goal", TemplateOptions = new() { Id = "7", Revenue = "{{Random Number}}" } },
        new PiwikVirtualPageViewTag { Name = "Virtual page", TemplateOptions = new() { Url = "/thanks" } },
        new EcommerceOrderTag
        {
            Name = "Order",
            TemplateOptions = new() { ProductMapping = Products, CategoryMappingType = CategoryMappingType.Disabled, ProductsArray = "{{Event}}", Order = new() { OrderId = "id", GrandTotal = "total" } },
        },
        new EcommerceAddToCartTag { Name = "Into cart", TemplateOptions = new() { ProductMapping = Products, CategoryMappingType = CategoryMappingType.Disabled, ProductsArray = "{{Event}}" } },
        new EcommerceRemoveFromCartTag { Name = "Out of cart", TemplateOptions = new() { ProductMapping = Products, CategoryMappingType = CategoryMappingType.Disabled, ProductsArray = "{{Event}}" } },
        new EcommerceProductDetailViewTag { Name = "Product", TemplateOptions = new() { ProductMapping = Products, CategoryMappingType = CategoryMappingType.Disabled, ProductsArray = "{{Event}}" } },
        new EcommerceCartUpdateTag { Name = "Cart", TemplateOptions = new() { ProductMapping = Products, CategoryMappingType = CategoryMappingType.Disabled, ProductsArray = "{{Event}}", GrandTotal = "total" } },
        new HeatmapsTag { Name = "Heatmaps" },
        new VideoHtml5Tag { Name = "Video", TemplateOptions = new() { TrackThresholds = [25, 50] } },
        new VideoYoutubeTag { Name = "Hosted video" },
        new CookieInformationCmpIntegrationTag
        {
            Name = "Consents",
            TemplateOptions = new() { ConsentsMapping = new() { CookieCatFunctional = [], CookieCatStatistic = [MappedConsent.Analytics], CookieCatMarketing = [], CookieCatUnclassified = [] } },
        },
    ];

    private static readonly TagAttributes[] OfOthers =
    [
        new AdrollTag { Name = "A", TemplateOptions = new() { AdvertiserId = "1", PixelId = "2" } },
        new BingAdsTag { Name = "B", TemplateOptions = new() { Id = "1" } },
        new CrazyEggTag { Name = "C", TemplateOptions = new() { AccountNumber = "1" } },
        new DoubleclickFloodlightTag { Name = "D", TemplateOptions = new FloodlightStandardCounterOptions { AdvertiserId = "1", GroupTagString = "2", ActivityTagString = "3" } },
        new FacebookRetargetingPixelTag { Name = "E", TemplateOptions = new() { PixelId = "1", Event = FacebookEvent.Purchase } },
        new GoogleAdwordsTag { Name = "F", TemplateOptions = new GoogleAdsRemarketingOptions { ConversionId = 7 } },
        new GoogleAnalyticsTag { Name = "G", TemplateOptions = new() { Id = "1" } },
        new HotJarTag { Name = "H", TemplateOptions = new() { Id = "1" } },
        new HubSpotTag { Name = "I", TemplateOptions = new() { Id = "1" } },
        new LinkedinTag { Name = "J", TemplateOptions = new() { Id = "1" } },
        new MarketoTag { Name = "K", TemplateOptions = new() { AccountId = "1" } },
        new MauticTag { Name = "L", TemplateOptions = new() { InstanceUrl = "https://mail.example.com" } },
        new QualarooTag { Name = "M", TemplateOptions = new() { CustomerId = "1", SiteToken = "2" } },
        new SalesManagoTag { Name = "N", TemplateOptions = new() { Smid = "1" } },
        new SalesforcePardotTag { Name = "O", TemplateOptions = new() { PiAId = "1", PiCId = "2" } },
        new AbandonedTag { Name = "P", Code = "<p></p>", TagType = TagType.Sync, ConsentType = ConsentType.Analytics },
    ];

    private static readonly VariableAttributes[] Variables =
    [
        new ConstantVariable { Name = "A", Value = "1" },
        new CookieVariable { Name = "B", Value = "session" },
        new CustomJavascriptVariable { Name = "C", Value = "function () { return 1; }" },
        new DataLayerVariable { Name = "D", Value = "price" },
        new DocumentVariable { Name = "E", Value = "title" },
        new DomElementVariable { Name = "F", Value = "#price", Options = new() { ExtractTextContent = true, SelectorType = ElementSelectorType.Css } },
        new RandomVariable { Name = "G" },
        new UrlVariable { Name = "H", Value = UrlPart.Parameter, Options = new() { ParameterName = "step" } },
        new LookupTableVariable { Name = "I", Value = "{{Page Path}}", Options = new() { DefaultValue = "other", Mapping = [new() { Input = "/", Output = "home" }] } },
        new CdpAudienceVariable { Name = "J", Value = "audience" },
        new AbandonedVariable { Name = "K", Value = "1" },
    ];

    [Fact]
    public async Task Every_template_makes_a_tag_that_is_read_as_its_type_and_logged_as_it_was()
    {
        foreach (var tag in OfTheProduct.Concat(OfOthers))
        {
            var id = (await Container.Tags.CreateTagAsync(App, new TagCreate { Data = new() { Attributes = tag } })).Data.Id;

            var read = (await Container.Tags.GetTagAsync(App, id)).Data.Attributes;
            Assert.Equal((tag.GetType(), tag.Name, tag.Template), (read.GetType(), read.Name, read.Template));
        }

        var draft = (await Container.Versions.GetDraftVersionAsync(App)).Data.Id;
        var changes = (await Container.Changelog.ListChangesAsync(App, draft, pageLimit: 100)).Data.Select(static change => Assert.IsType<TagChange>(change.Attributes));
        Assert.Equal(OfTheProduct.Concat(OfOthers).Select(static tag => tag.Template), changes.Select(static change => change.AfterContent!.Template!.Value));
    }

    [Fact]
    public async Task Every_type_of_variable_is_read_as_its_type()
    {
        foreach (var variable in Variables)
        {
            var id = (await Container.Variables.CreateVariableAsync(App, new VariableCreate { Data = new() { Attributes = variable } })).Data.Id;

            var read = (await Container.Variables.GetVariableAsync(App, id)).Data.Attributes;
            Assert.Equal((variable.GetType(), variable.Name), (read.GetType(), read.Name));
        }
    }

    [Fact]
    public async Task Every_type_of_trigger_is_read_as_its_type()
    {
        TriggerAttributes[] triggers =
        [
            new PageViewTrigger { Name = "A", Conditions = [] }, new PageLoadTrigger { Name = "B", Conditions = [] }, new DomReadyTrigger { Name = "C", Conditions = [] },
            new LeaveContentTrigger { Name = "D", Conditions = [] }, new PageScrollTrigger { Name = "E", Conditions = [] }, new TimeOnWebsiteTrigger { Name = "F", Conditions = [] },
            new EventTrigger { Name = "G", Conditions = [] }, new HistoryTrigger { Name = "H", Conditions = [] }, new DebouncedHistoryTrigger { Name = "I", Conditions = [] },
            new FormSubmissionTrigger { Name = "J", Conditions = [] }, new ClickTrigger { Name = "K", Conditions = [] }, new CapturingClickTrigger { Name = "L", Conditions = [] },
            new ElementPresenceTrigger { Name = "M", Conditions = [] }, new CdpAudienceDetectionTrigger { Name = "N", Conditions = [] }, new AbandonedTrigger { Name = "O", Conditions = [] },
        ];
        foreach (var trigger in triggers)
        {
            var id = (await Container.Triggers.CreateTriggerAsync(App, new TriggerCreate { Data = new() { Attributes = trigger } })).Data.Id;

            Assert.Equal(trigger.GetType(), (await Container.Triggers.GetTriggerAsync(App, id)).Data.Attributes.GetType());
        }
    }
}
