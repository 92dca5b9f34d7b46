using System.Net;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.PiwikPro.AuditLog;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.Administration;

/// <summary>The audit log, which every change through the API enters.</summary>
public sealed class AuditLogTests : AccountTest
{
    private static readonly DateTimeOffset Now = new(2025, 6, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);

    protected override EmbeddedAccountOptions Options => new() { CapturedBodyBytes = base.Options.CapturedBodyBytes, TimeProvider = _time };

    [Fact]
    public async Task A_change_leaves_an_entry_that_says_who_did_what_to_which()
    {
        var user = (await Piwik.Users.InviteUserAsync(new() { Data = new() { Attributes = new() { Email = "guest@example.com" } } })).Data.Id;

        var entry = (await Piwik.AuditLog.ListEntriesAsync(limit: 1)).Data[0].Attributes;

        Assert.Equal("user.invited", entry.Type);
        Assert.Equal(user, entry.SubjectId);
        Assert.Equal("owner@example.com", entry.AuthorEmail);
        Assert.Equal((await Piwik.Users.GetMeAsync()).Data.Id, entry.AuthorId);
        Assert.Equal(Now, entry.CreatedAt);
        Assert.Equal("127.0.0.1", entry.Ip);
        Assert.Equal("guest@example.com", entry.Payload["email"].GetString());
    }

    [Fact]
    public async Task What_is_created_in_an_area_that_notes_nothing_is_named_by_its_path()
    {
        var app = (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;
        var annotation = await Piwik.AnalyticsObjects.Annotations.CreateUserAnnotationAsync(new()
        {
            Data = new() { Attributes = new() { WebsiteId = app, Content = "Launch", Date = new DateOnly(2025, 6, 2) } },
        });

        Assert.Equal(("annotation.added", annotation.Data.Id), await LatestAsync());
    }

    [Fact]
    public async Task What_is_changed_in_an_area_that_notes_nothing_is_named_by_its_path()
    {
        var app = (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;

        await Piwik.TrackerSettings.ResetAppSettingAsync(app, new("exclude_crawlers"));
        Assert.Equal(("tracker_setting.deleted", app), await LatestAsync());

        await Piwik.TagManager.Versions.PublishDraftAsync(app);
        Assert.Equal(("version.publish", app), await LatestAsync());
    }

    [Fact]
    public async Task What_is_read_or_refused_leaves_no_entry()
    {
        var before = (await Piwik.AuditLog.ListEntriesAsync(limit: 0)).Meta.Total;

        await Piwik.Users.GetMeAsync();
        await Piwik.Modules.ListModulesByUsersAsync(new() { Data = [] });
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.Users.DeleteUserAsync(Guid.NewGuid()));

        Assert.Equal(before, (await Piwik.AuditLog.ListEntriesAsync(limit: 0)).Meta.Total);
    }

    [Fact]
    public async Task Entries_meet_all_filters()
    {
        var all = await Piwik.AuditLog.EnumerateEntriesAsync(limit: 100).ToListAsync();
        var author = all[0].Attributes.AuthorId;
        var (from, to) = (all[150].Attributes.CreatedAt, all[20].Attributes.CreatedAt);

        var found = await Piwik.AuditLog.EnumerateEntriesAsync(
            limit: 3, filter: new EntryFilter { Type = ["app.edited", "tag.edited"], AuthorId = [author], DateFrom = from, DateTo = to }).ToListAsync();

        Assert.NotEmpty(found);
        Assert.Equal(
            all.Where(entry => entry.Attributes.Type is "app.edited" or "tag.edited" && entry.Attributes.AuthorId == author
                && entry.Attributes.CreatedAt >= from && entry.Attributes.CreatedAt <= to).Select(static entry => entry.Id),
            found.Select(static entry => entry.Id));
    }

    [Fact]
    public async Task Entries_are_found_by_what_was_changed_and_from_where()
    {
        var all = await Piwik.AuditLog.EnumerateEntriesAsync(limit: 100).ToListAsync();
        var sought = all.First(static entry => entry.Attributes.Ip is not null).Attributes;

        var found = await Piwik.AuditLog.ListEntriesAsync(filter: new EntryFilter { SubjectId = [sought.SubjectId], Ip = [sought.Ip!] });

        Assert.NotEmpty(found.Data);
        Assert.All(found.Data, entry => Assert.Equal((sought.SubjectId, sought.Ip), (entry.Attributes.SubjectId, entry.Attributes.Ip)));
    }

    [Fact]
    public async Task Entries_are_sorted_as_asked_and_otherwise_the_newest_come_first()
    {
        var newest = await Piwik.AuditLog.EnumerateEntriesAsync(limit: 100).Select(static entry => entry.Attributes.CreatedAt).ToListAsync();
        Assert.Equal(240, newest.Count);
        Assert.Equal(newest.OrderDescending(), newest);

        var byType = (await Piwik.AuditLog.ListEntriesAsync(limit: 100, sort: EntrySort.TypeDescending)).Data.Select(static entry => entry.Attributes.Type).ToList();
        Assert.Equal(byType.OrderDescending(StringComparer.OrdinalIgnoreCase), byType);
    }

    [Fact]
    public async Task A_filter_that_makes_no_sense_is_named()
    {
        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.AuditLog.ListEntriesAsync(filter: new EntryFilter { Ip = ["512.1.1.1"] }));

        Assert.Equal("filter[ip]", refusal.Error!.Errors[0].Source!.Parameter);
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.AuditLog.ListEntriesAsync(limit: 101));
    }

    [Fact]
    public async Task The_same_entries_come_as_a_table()
    {
        var entries = (await Piwik.AuditLog.ListEntriesAsync(limit: 5, offset: 2)).Data;

        using var stream = await Piwik.AuditLog.ListEntriesAsCsvAsync(limit: 5, offset: 2);
        using var reader = new StreamReader(stream);
        var lines = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("author_email,author_id,created_at,id,ip,payload,subject_id,type,version", lines[0]);
        Assert.Equal(entries.Select(static entry => entry.Id.ToString()), lines[1..].Select(static line => line.Split(',')[3]));
        Assert.Contains("\"{\"\"id\"\":", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_answer_says_why()
    {
        using var answer = await Plain.GetAsync(new Uri("/api/audit-log/v1/entries", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("""{"error":"JWT not found"}""", await answer.Content.ReadAsStringAsync());
    }

    private async Task<(string Type, Guid Subject)> LatestAsync()
    {
        var entry = (await Piwik.AuditLog.ListEntriesAsync(limit: 1)).Data[0].Attributes;
        return (entry.Type, entry.SubjectId);
    }
}
