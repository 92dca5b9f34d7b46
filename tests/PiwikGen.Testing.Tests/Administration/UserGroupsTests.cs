using System.Net;
using PiwikGen.PiwikPro.UserGroups;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.Administration;

/// <summary>User groups and who belongs to them, as the account keeps them.</summary>
public sealed class UserGroupsTests : AccountTest
{
    [Fact]
    public async Task A_group_that_is_created_is_listed_changed_and_gone_after_it_is_deleted()
    {
        var id = await CreateAsync("Editors");
        Assert.Equal(id, Assert.Single((await Piwik.UserGroups.ListUserGroupsAsync(search: "editor")).Data).Id);

        await Piwik.UserGroups.UpdateUserGroupAsync(id, Update(id, new() { ExternalId = "idp-7" }));
        var changed = (await Piwik.UserGroups.GetUserGroupAsync(id)).Data.Attributes;
        Assert.Equal("Editors", changed.Name);
        Assert.Equal("idp-7", changed.ExternalId);
        Assert.Equal(id, Assert.Single((await Piwik.UserGroups.ListUserGroupsAsync(search: "IDP-7")).Data).Id);

        await Piwik.UserGroups.DeleteUserGroupAsync(id);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.UserGroups.GetUserGroupAsync(id));
    }

    [Fact]
    public async Task What_is_not_sent_stays_and_null_takes_the_external_id_away()
    {
        var id = await CreateAsync("Editors");
        await Piwik.UserGroups.UpdateUserGroupAsync(id, Update(id, new() { ExternalId = "idp-7" }));

        await Piwik.UserGroups.UpdateUserGroupAsync(id, Update(id, new() { Name = "Writers" }));
        Assert.Equal("idp-7", (await Piwik.UserGroups.GetUserGroupAsync(id)).Data.Attributes.ExternalId);

        await Piwik.UserGroups.UpdateUserGroupAsync(id, Update(id, new() { ExternalId = null }));
        var cleared = (await Piwik.UserGroups.GetUserGroupAsync(id)).Data.Attributes;
        Assert.Null(cleared.ExternalId);
        Assert.Equal("Writers", cleared.Name);
    }

    [Fact]
    public async Task A_name_belongs_to_one_group()
    {
        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => CreateAsync("analysts"));

        Assert.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
        Assert.Equal("/data/attributes/name", refusal.Error!.Errors[0].Source!.Pointer);
    }

    [Fact]
    public async Task Groups_come_page_by_page_in_the_order_that_is_asked_for()
    {
        var names = await Piwik.UserGroups.EnumerateUserGroupsAsync(sort: UserGroupSort.NameDescending, limit: 3).Select(static group => group.Attributes.Name).ToListAsync();

        Assert.Equal(["Marketing", "Developers", "Analysts", "Agencies"], names);
        Assert.Equal("Agencies", Assert.Single((await Piwik.UserGroups.ListUserGroupsAsync(limit: 1)).Data).Attributes.Name);
    }

    [Fact]
    public async Task Members_are_added_and_removed_and_the_others_are_the_rest()
    {
        var group = await CreateAsync("Editors");
        var users = await Piwik.Users.EnumerateUsersAsync().Select(static user => user.Id).ToListAsync();
        Assert.Equal(users.Count, (await Piwik.UserGroups.ListNonMembersAsync(group, limit: 1)).Meta.Total);

        await Piwik.UserGroups.AddMembersAsync(group, Members(users[0], users[1], users[1]));
        Assert.Equal(2, (await Piwik.UserGroups.ListMembersAsync(group)).Meta.Total);

        await Piwik.UserGroups.RemoveMembersAsync(group, Members(users[0]));
        Assert.Equal(users[1], Assert.Single((await Piwik.UserGroups.ListMembersAsync(group)).Data).Id);
        Assert.DoesNotContain(users[1], await Piwik.UserGroups.EnumerateNonMembersAsync(group).Select(static user => user.Id).ToListAsync());
    }

    [Fact]
    public async Task Members_are_searched_and_sorted_by_address()
    {
        var group = Assert.Single((await Piwik.UserGroups.ListUserGroupsAsync(search: "Analysts")).Data).Id;

        var members = await Piwik.UserGroups.EnumerateMembersAsync(group, sort: MemberSort.EmailDescending, limit: 1).Select(static user => user.Attributes.Email).ToListAsync();

        Assert.Equal(["reader@example.com", "analyst@example.com"], members);
        Assert.Equal("reader@example.com", Assert.Single((await Piwik.UserGroups.ListMembersAsync(group, search: "reader")).Data).Attributes.Email);
    }

    [Fact]
    public async Task An_unknown_user_is_refused_and_the_others_are_not_added()
    {
        var group = await CreateAsync("Editors");
        var known = (await Piwik.Users.ListUsersAsync(limit: 1)).Data[0].Id;

        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.UserGroups.AddMembersAsync(group, Members(known, Guid.NewGuid())));

        Assert.Equal("/data/1/id", refusal.Error!.Errors[0].Source!.Pointer);
        Assert.Empty((await Piwik.UserGroups.ListMembersAsync(group)).Data);
    }

    [Fact]
    public async Task A_user_who_is_deleted_is_in_no_group()
    {
        var group = Assert.Single((await Piwik.UserGroups.ListUserGroupsAsync(search: "Developers")).Data).Id;
        var member = Assert.Single((await Piwik.UserGroups.ListMembersAsync(group)).Data).Id;

        await Piwik.Users.DeleteUserAsync(member);

        Assert.Empty((await Piwik.UserGroups.ListMembersAsync(group)).Data);
    }

    [Fact]
    public async Task What_a_group_may_do_is_set_at_the_former_path_too()
    {
        var group = await CreateAsync("Editors");
        var app = (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;
        var metaSite = (await Piwik.MetaSites.ListMetaSitesAsync(limit: 1)).Data[0].Id;

        await SetAsync(group, app, PermissionLevel.EditPublish);
        await SetAsync(group, metaSite, PermissionLevel.Manage);

        Assert.Equal("edit-publish", Assert.Single((await Piwik.AccessControl.ListAppUserGroupPermissionsAsync(app, search: "Editors")).Data).Attributes.Permission.Value);
        Assert.Equal("manage", Assert.Single((await Piwik.AccessControl.ListMetaSiteUserGroupPermissionsAsync(metaSite, search: "Editors")).Data).Attributes.Permission.Value);
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => SetAsync(group, metaSite, PermissionLevel.EditPublish));
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => SetAsync(group, Guid.NewGuid(), PermissionLevel.View));
    }

    [Fact]
    public async Task Unknown_groups_are_not_found()
    {
        var unknown = Guid.NewGuid();

        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.UserGroups.UpdateUserGroupAsync(unknown, Update(unknown, new() { Name = "X" })));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.UserGroups.DeleteUserGroupAsync(unknown));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.UserGroups.ListMembersAsync(unknown));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.UserGroups.AddMembersAsync(unknown, Members()));
    }

    private async Task<Guid> CreateAsync(string name) =>
        (await Piwik.UserGroups.CreateUserGroupAsync(new UserGroupCreate { Data = new() { Attributes = new() { Name = name } } })).Data.Id;

    private async Task SetAsync(Guid group, Guid entity, PermissionLevel level)
    {
#pragma warning disable CS0618 // The former path is what is tested.
        await Piwik.UserGroups.SetUserGroupPermissionAsync(group, new UserGroupPermissionChange { Data = new() { Attributes = new() { EntityId = entity, Group = level } } });
#pragma warning restore CS0618
    }

    private static UserGroupUpdate Update(Guid id, UserGroupUpdateDataAttributes attributes) => new() { Data = new() { Id = id, Attributes = attributes } };

    private static MemberReferences Members(params Guid[] ids) => new() { Data = [.. ids.Select(static id => new MemberReference { Id = id })] };
}
