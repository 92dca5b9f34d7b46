using System.Net;
using PiwikGen.PiwikPro.Modules;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.Administration;

/// <summary>Modules and who may open them, as the account keeps them.</summary>
public sealed class ModulesTests : AccountTest
{
    protected override EmbeddedAccountOptions Options =>
        new() { CapturedBodyBytes = base.Options.CapturedBodyBytes, UnlicensedModules = [ModuleId.Values.ConsentManager] };

    [Fact]
    public async Task Licensed_modules_are_listed_and_the_others_are_forbidden()
    {
        var listed = (await Piwik.Modules.ListModulesAsync()).Data.Select(static module => module.Id).ToList();

        Assert.Equal(4, listed.Count);
        Assert.DoesNotContain(ModuleId.ConsentManager, listed);
        Assert.Equal(ModuleId.Analytics, (await Piwik.Modules.GetModuleAsync(ModuleId.Analytics)).Data.Id);
        await RefusalAssert.RefusesAsync(HttpStatusCode.Forbidden, () => Piwik.Modules.GetModuleAsync(ModuleId.ConsentManager));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.Modules.GetModuleAsync(new ModuleId("weather")));
    }

    [Fact]
    public async Task What_is_opened_is_open_and_what_is_not_sent_stays()
    {
        var user = await UserAsync("reader@");
        await Piwik.Modules.SetUserModuleAccessAsync(user, Change((ModuleId.TagManager, true)));
        await Piwik.Modules.SetUserModuleAccessAsync(user, Change((ModuleId.CustomerDataPlatform, true)));
        await Piwik.Modules.SetUserModuleAccessAsync(user, Change((ModuleId.CustomerDataPlatform, false)));

        var access = (await Piwik.Modules.GetUserModuleAccessAsync(user)).Data.ToDictionary(static module => module.Id, static module => module.Attributes);
        Assert.True(access[ModuleId.TagManager].Access);
        Assert.False(access[ModuleId.CustomerDataPlatform].Access);
    }

    [Fact]
    public async Task What_a_group_opens_is_told_apart_from_what_is_opened_to_the_user()
    {
        var access = (await Piwik.Modules.GetUserModuleAccessAsync(await UserAsync("reader@"))).Data.Single(static module => module.Id == ModuleId.Analytics).Attributes;

        Assert.False(access.Access);
        Assert.True(access.GroupAccess.Access);
        Assert.Equal(["Analysts"], access.GroupAccess.GroupNames);
    }

    [Fact]
    public async Task Modules_of_several_users_come_at_once()
    {
        var (owner, reader) = (await UserAsync("second-owner@"), await UserAsync("reader@"));

        var found = (await Piwik.Modules.ListModulesByUsersAsync(Users(owner, reader))).Data.ToDictionary(static user => user.Id, static user => user.Attributes.Modules);

        Assert.Equal(4, found[owner].Count);
        Assert.Equal([ModuleId.Analytics], found[reader]);
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.Modules.ListModulesByUsersAsync(Users([.. Enumerable.Range(0, 101).Select(static _ => Guid.NewGuid())])));
    }

    [Fact]
    public async Task An_unlicensed_module_is_forbidden_and_an_unknown_user_not_found()
    {
        var user = await UserAsync("reader@");

        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.Modules.SetUserModuleAccessAsync(user, Change((ModuleId.ConsentManager, true))));
        Assert.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.Modules.GetUserModuleAccessAsync(Guid.NewGuid()));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.Modules.SetUserModuleAccessAsync(Guid.NewGuid(), Change()));
    }

    [Fact]
    public async Task A_resource_of_another_kind_is_a_conflict()
    {
        var user = await UserAsync("reader@");
        var access = new UserModuleAccessChange { Data = [new() { Type = "module", Id = ModuleId.Analytics, Attributes = new() { Access = true } }] };

        await RefusalAssert.RefusesAsync(HttpStatusCode.Conflict, () => Piwik.Modules.SetUserModuleAccessAsync(user, access));
        await RefusalAssert.RefusesAsync(
            HttpStatusCode.Conflict, () => Piwik.Modules.ListModulesByUsersAsync(new UserReferences { Data = [new() { Type = "ppms/app", Id = user }] }));
    }

    private async Task<Guid> UserAsync(string search) => Assert.Single((await Piwik.Users.ListUsersAsync(search: search)).Data).Id;

    private static UserReferences Users(params Guid[] ids) => new() { Data = [.. ids.Select(static id => new UserReference { Id = id })] };

    private static UserModuleAccessChange Change(params (ModuleId Module, bool Access)[] changes) =>
        new() { Data = [.. changes.Select(static change => new ModuleAccessChange { Id = change.Module, Attributes = new() { Access = change.Access } })] };
}
