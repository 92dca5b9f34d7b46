using System.Net;
using PiwikGen.PiwikPro.AccessControl;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.Administration;

/// <summary>Who may do what: one store behind access control, apps and user groups.</summary>
public sealed class PermissionsTests : AccountTest
{
    [Fact]
    public async Task A_permission_of_a_user_is_seen_by_access_control_and_by_apps()
    {
        var (app, user) = (await AppAsync(), await InviteAsync());
        Assert.Equal(AppPermission.NoAccess, (await OfUserAsync(app, user)).Permission);

        await SetAsync(app, user, AppPermission.EditPublish);

        Assert.Equal(AppPermission.EditPublish, (await OfUserAsync(app, user)).Permission);
#pragma warning disable CS0618 // The former path is tested too.
        var access = (await Piwik.Apps.ListAppPermissionsAsync(app)).Data.Single(entry => entry.Id == user).Attributes.Access!;
#pragma warning restore CS0618
        Assert.Equal(["view", "edit", "publish"], access.Select(static action => action.Value));
    }

    [Fact]
    public async Task A_member_may_do_what_the_strongest_group_may()
    {
        var (app, user) = (await AppAsync(), await InviteAsync());
        var groups = (await Piwik.UserGroups.ListUserGroupsAsync()).Data.Where(static group => group.Attributes.Name is "Analysts" or "Developers").ToList();
        foreach (var group in groups)
        {
            await Piwik.UserGroups.AddMembersAsync(group.Id, new() { Data = [new() { Id = user }] });
        }

        await SetGroupAsync(app, groups.Single(static group => group.Attributes.Name == "Developers").Id, AppPermission.Manage);

        var inherited = (await OfUserAsync(app, user)).GroupPermissions;
        Assert.Equal(["Analysts", "Developers"], inherited.GroupNames);
        Assert.Equal(AppPermission.Manage, inherited.Permission);
    }

    [Fact]
    public async Task Owners_are_not_listed_with_the_users()
    {
        var all = await Piwik.AccessControl.EnumerateAppUserPermissionsAsync(await AppAsync(), limit: 3).Select(static user => user.Attributes.Email).ToListAsync();

        Assert.Equal(7, all.Count);
        Assert.DoesNotContain("owner@example.com", all);
    }

    [Fact]
    public async Task A_permission_of_a_group_is_seen_from_the_app_and_from_the_group()
    {
        var app = await AppAsync();
        var group = Assert.Single((await Piwik.UserGroups.ListUserGroupsAsync(search: "Agencies")).Data).Id;

        await SetGroupAsync(app, group, AppPermission.EditPublish);

        var listed = Assert.Single((await Piwik.AccessControl.ListAppUserGroupPermissionsAsync(app, search: "agenc", sort: NameSort.NameDescending)).Data);
        Assert.Equal(AppPermission.EditPublish, listed.Attributes.Permission);
        var seen = Assert.Single((await Piwik.Apps.ListUserGroupAppPermissionsAsync(group, search: app.ToString())).Data);
        Assert.Equal("publish", seen.Attributes.Access!.Value.Value);
    }

    [Fact]
    public async Task Meta_sites_have_permissions_of_their_own()
    {
        var metaSite = (await Piwik.MetaSites.ListMetaSitesAsync(search: "Blogs")).Data[0].Id;
        var user = await InviteAsync();
        var group = Assert.Single((await Piwik.UserGroups.ListUserGroupsAsync(search: "Agencies")).Data).Id;

        await Piwik.AccessControl.SetMetaSiteUserPermissionAsync(
            metaSite, user, new MetaSiteUserPermissionChange { Data = new() { Attributes = new() { Permission = MetaSitePermission.Edit } } });
        await Piwik.AccessControl.SetMetaSiteUserGroupPermissionAsync(
            metaSite, group, new MetaSiteUserGroupPermissionChange { Data = new() { Attributes = new() { Permission = MetaSitePermission.Manage } } });

        Assert.Equal(MetaSitePermission.Edit, Assert.Single((await Piwik.AccessControl.ListMetaSiteUserPermissionsAsync(metaSite, search: "guest")).Data).Attributes.Permission);
        var groups = await Piwik.AccessControl.EnumerateMetaSiteUserGroupPermissionsAsync(metaSite, limit: 1).ToListAsync();
        Assert.Equal(MetaSitePermission.Manage, groups.Single(entry => entry.Id == group).Attributes.Permission);
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.AccessControl.SetMetaSiteUserPermissionAsync(
            metaSite, user, new MetaSiteUserPermissionChange { Data = new() { Attributes = new() { Permission = new MetaSitePermission("edit-publish") } } }));
    }

    [Fact]
    public async Task The_former_paths_set_and_show_the_same()
    {
        var (app, user) = (await AppAsync(), await InviteAsync());
#pragma warning disable CS0618 // The former paths are what is tested.
        await Piwik.AccessControl.SetPermissionGroupAsync(new PermissionGroupChange
        {
            Data = new() { Attributes = new() { EntityId = app, TargetUserId = user, Group = AppPermission.Edit } },
        });

        var listed = await Piwik.AccessControl.ListPermissionGroupsAsync(app, search: "guest@");
#pragma warning restore CS0618
        Assert.Equal([AppPermission.Edit], Assert.Single(listed.Data).Attributes.Permissions);
        Assert.Equal(AppPermission.Edit, (await OfUserAsync(app, user)).Permission);
    }

    [Fact]
    public async Task What_is_set_of_an_unknown_one_is_a_bad_request_and_what_is_asked_of_it_is_not_found()
    {
        var (app, user, unknown) = (await AppAsync(), await InviteAsync(), Guid.NewGuid());

        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => SetAsync(unknown, user, AppPermission.View));
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => SetAsync(app, unknown, AppPermission.View));
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => SetAsync(app, user, new AppPermission("everything")));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.AccessControl.ListAppUserPermissionsAsync(unknown));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.AccessControl.ListMetaSiteUserPermissionsAsync(app));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.Apps.ListUserGroupAppPermissionsAsync(unknown));
    }

    [Fact]
    public async Task A_group_that_is_deleted_leaves_nothing_behind()
    {
        var app = await AppAsync();
        var group = Assert.Single((await Piwik.UserGroups.ListUserGroupsAsync(search: "Marketing")).Data).Id;
        var member = (await Piwik.UserGroups.ListMembersAsync(group)).Data[0].Id;
        Assert.NotEqual(AppPermission.NoAccess, (await OfUserAsync(app, member)).GroupPermissions.Permission);

        await Piwik.UserGroups.DeleteUserGroupAsync(group);

        var left = (await OfUserAsync(app, member)).GroupPermissions;
        Assert.Empty(left.GroupNames);
        Assert.Equal(AppPermission.NoAccess, left.Permission);
    }

    [Fact]
    public async Task An_app_that_is_deleted_takes_its_permissions_with_it()
    {
        var (app, user) = (await AppAsync(), await InviteAsync());
        await SetAsync(app, user, AppPermission.Manage);

        await Piwik.Apps.DeleteAppAsync(app);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => OfUserAsync(app, user));
        await Piwik.Apps.CreateAppAsync(new() { Data = new() { Attributes = new() { Id = app, Name = "Again", Urls = ["https://again.example.com"] } } });

        Assert.Equal(AppPermission.NoAccess, (await OfUserAsync(app, user)).Permission);
    }

    [Fact]
    public async Task The_API_key_of_an_owner_may_do_everything()
    {
        var app = await AppAsync();

        Assert.Equal(["view", "edit", "publish", "manage", "delete", "add"], (await Piwik.AccessControl.GetEntityActionsAsync(app)).Data.Attributes.Actions);
        Assert.Equal(36, (await Piwik.AccessControl.ListAppsWithActionAsync(AppAction.Publish)).Meta.Total);
        Assert.Equal(3, (await Piwik.AccessControl.ListMetaSitesWithActionAsync(MetaSiteAction.AddAppToMetaSite)).Data.Count);
        Assert.Equal(9, (await Piwik.AccessControl.ListUsersWithActionAsync(UserAction.DemoteAppManager)).Data.Count);
        var kinds = (await Piwik.AccessControl.GetGlobalActionsAsync()).Data;
        Assert.Contains("add", kinds.Single(static kind => kind.Id == EntityKind.User).Attributes.Permissions);
        Assert.Equal(36, (await Piwik.Apps.ListAppsAsync(permission: PiwikPro.Apps.AppPermission.Manage)).Meta.Total);
    }

    [Fact]
    public async Task What_is_not_there_is_forbidden_and_an_unknown_action_is_a_bad_request()
    {
        await RefusalAssert.RefusesAsync(HttpStatusCode.Forbidden, () => Piwik.AccessControl.GetEntityActionsAsync(Guid.NewGuid()));
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.AccessControl.ListAppsWithActionAsync(new AppAction("paint")));
    }

    [Fact]
    public async Task Without_a_token_the_answer_says_so_in_one_sentence()
    {
        using var answer = await Plain.GetAsync(new Uri("/api/access-control/v2/global/actions", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("""{"message":"JWT not found"}""", await answer.Content.ReadAsStringAsync());
    }

    private async Task<Guid> AppAsync() => (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;

    private async Task<Guid> InviteAsync() =>
        (await Piwik.Users.InviteUserAsync(new() { Data = new() { Attributes = new() { Email = "guest@example.com" } } })).Data.Id;

    private async Task<AppUserPermissionAttributes> OfUserAsync(Guid app, Guid user) =>
        Assert.Single((await Piwik.AccessControl.ListAppUserPermissionsAsync(app, search: user.ToString())).Data).Attributes;

    private Task SetAsync(Guid app, Guid user, AppPermission permission) =>
        Piwik.AccessControl.SetAppUserPermissionAsync(app, user, new AppUserPermissionChange { Data = new() { Attributes = new() { Permission = permission } } });

    private Task SetGroupAsync(Guid app, Guid group, AppPermission permission) => Piwik.AccessControl.SetAppUserGroupPermissionAsync(
        app, group, new AppUserGroupPermissionChange { Data = new() { Attributes = new() { Permission = permission } } });
}
