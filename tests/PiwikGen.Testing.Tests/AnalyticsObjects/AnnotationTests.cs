using System.Net;
using PiwikGen.PiwikPro.AnalyticsObjects;

namespace PiwikGen.Testing.Tests.AnalyticsObjects;

/// <summary>Annotations, as the account keeps them.</summary>
public sealed class AnnotationTests : AccountTest
{
    private IAnnotationsClient Annotations => Piwik.AnalyticsObjects.Annotations;

    [Fact]
    public async Task An_annotation_that_is_created_is_private_and_changed_in_what_is_sent_alone()
    {
        var site = await FirstSiteAsync();
        var created = await Annotations.CreateUserAnnotationAsync(Create(site, new DateOnly(2026, 3, 14), "Version 4.2"));
        var id = created.Data.Id;
        Assert.Equal(AnnotationVisibility.Private, created.Data.Attributes.Visibility);
        Assert.True(created.Data.Attributes.IsAuthor);

        await Annotations.UpdateUserAnnotationAsync(id, new UserAnnotationUpdate
        {
            Data = new() { Id = id, Attributes = new() { WebsiteId = site, Visibility = AnnotationVisibility.Public } },
        });

        var now = (await Annotations.GetUserAnnotationAsync(id, site)).Data.Attributes;
        Assert.Equal((AnnotationVisibility.Public, "Version 4.2", new DateOnly(2026, 3, 14)), (now.Visibility, now.Content, now.Date));
    }

    [Fact]
    public async Task Annotations_are_listed_by_day_within_any_of_the_periods()
    {
        var site = await FirstSiteAsync();
        foreach (var day in new[] { 14, 1, 7 })
        {
            await Annotations.CreateUserAnnotationAsync(Create(site, new DateOnly(2026, 3, day), $"Day {day}"));
        }

        var march = await Annotations.ListUserAnnotationsAsync(site, [new(2026, 3, 1)], [new(2026, 3, 31)]);
        var ends = await Annotations.ListUserAnnotationsAsync(site, [new(2026, 3, 1), new(2026, 3, 14)], [new(2026, 3, 2), new(2026, 3, 15)]);

        Assert.Equal(["Day 1", "Day 7", "Day 14"], march.Data.Select(static annotation => annotation.Attributes.Content));
        Assert.Equal(["Day 1", "Day 14"], ends.Data.Select(static annotation => annotation.Attributes.Content));
    }

    [Fact]
    public async Task Periods_without_an_end_are_refused()
    {
        var site = await FirstSiteAsync();
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Annotations.ListUserAnnotationsAsync(site, dateFrom: [new(2026, 3, 1)]));
    }

    [Fact]
    public async Task An_annotation_that_is_deleted_is_gone()
    {
        var site = await FirstSiteAsync();
        var id = (await Annotations.CreateUserAnnotationAsync(Create(site, new DateOnly(2026, 3, 14), "Version 4.2"))).Data.Id;

        await Annotations.DeleteUserAnnotationAsync(id, site);

        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Annotations.GetUserAnnotationAsync(id, site));
    }

    [Fact]
    public async Task A_note_of_more_than_150_characters_is_refused()
    {
        var site = await FirstSiteAsync();
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Annotations.CreateUserAnnotationAsync(Create(site, new DateOnly(2026, 3, 14), new string('v', 151))));
    }

    [Fact]
    public async Task Annotations_of_the_product_are_listed_page_by_page()
    {
        var all = await Annotations.EnumerateSystemAnnotationsAsync(limit: 1).ToListAsync();
        var of2025 = await Annotations.ListSystemAnnotationsAsync([new(2025, 1, 1)], [new(2025, 12, 31)]);

        Assert.Equal(3, all.Count);
        Assert.Equal(all[2].Id, Assert.Single(of2025.Data).Id);
    }

    private async Task<Guid> FirstSiteAsync() => (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;

    private static UserAnnotationCreate Create(Guid site, DateOnly day, string content) => new()
    {
        Data = new() { Attributes = new() { WebsiteId = site, Date = day, Content = content } },
    };
}
