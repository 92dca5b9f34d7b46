using System.Net;
using PiwikGen.PiwikPro.Users;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.Administration;

/// <summary>Users, as the account keeps them.</summary>
public sealed class UsersTests : AccountTest
{
    private const string Password = "Begin-with-12-characters";

    protected override EmbeddedAccountOptions Options => new() { CapturedBodyBytes = base.Options.CapturedBodyBytes, Password = Password };

    [Fact]
    public async Task An_invited_user_is_listed_and_has_no_role_and_no_access_yet()
    {
        var invited = await InviteAsync("guest@example.com", language: "de-DE");

        var listed = Assert.Single((await Piwik.Users.ListUsersAsync(search: "GUEST@")).Data);
        Assert.Equal(invited.Id, listed.Id);
        Assert.Equal(UserRole.User, listed.Attributes.Role);
        Assert.Equal("de-DE", listed.Attributes.Language);
        Assert.Empty((await Piwik.Modules.ListModulesByUsersAsync(new() { Data = [new() { Id = invited.Id }] })).Data[0].Attributes.Modules);
    }

    [Fact]
    public async Task A_user_is_created_changed_and_deleted()
    {
#pragma warning disable CS0618 // Deprecated, and served all the same.
        var created = await Piwik.Users.CreateUserAsync(new UserCreate
        {
            Data = new() { Attributes = new() { Email = "new@example.com", Password = Password, Role = UserRole.Owner } },
        });
#pragma warning restore CS0618
        var id = created.Data.Id;
        Assert.Equal(UserRole.Owner, created.Data.Attributes.Role);

        await Piwik.Users.UpdateUserAsync(id, Update(id, language: "fr"));
        var changed = (await Piwik.Users.GetUserAsync(id)).Data.Attributes;
        Assert.Equal("fr", changed.Language);
        Assert.Equal(UserRole.Owner, changed.Role);

        await Piwik.Users.DeleteUserAsync(id);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.Users.GetUserAsync(id));
    }

    [Fact]
    public async Task Users_come_page_by_page_in_the_order_that_is_asked_for()
    {
        var all = await Piwik.Users.EnumerateUsersAsync(limit: 2, sort: UserSort.Email).Select(static user => user.Attributes.Email).ToListAsync();

        Assert.Equal(9, all.Count);
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        Assert.Equal(all[1], Assert.Single((await Piwik.Users.ListUsersAsync(limit: 1, offset: 1, sort: UserSort.Email)).Data).Attributes.Email);
        var newestFirst = (await Piwik.Users.ListUsersAsync()).Data.Select(static user => user.Attributes.AddedAt).ToList();
        Assert.Equal(newestFirst.OrderDescending(), newestFirst);
    }

    [Fact]
    public async Task The_former_name_of_the_search_finds_the_same()
    {
#pragma warning disable CS0618 // The former name is what is tested.
        var found = await Piwik.Users.ListUsersAsync(searchQuery: "analyst");
#pragma warning restore CS0618

        Assert.Equal("analyst@example.com", Assert.Single(found.Data).Attributes.Email);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_with_the_words_of_the_API()
    {
        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => InviteAsync("Owner@example.com"));

        var error = Assert.Single(refusal.Error!.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
        Assert.Equal("users.error.user-already-exists", error.Code);
        Assert.Equal("/email", error.Source!.Pointer);
    }

    [Theory]
    [InlineData("no address", null)]
    [InlineData("guest@example.com", "pl")]
    public async Task An_invitation_that_breaks_a_rule_invites_nobody(string email, string? language)
    {
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => InviteAsync(email, language));

        Assert.Equal(9, (await Piwik.Users.ListUsersAsync()).Meta.Total);
    }

    [Fact]
    public async Task A_role_is_changed_for_others_and_never_for_oneself()
    {
        var me = (await Piwik.Users.GetMeAsync()).Data.Id;
        var other = await UserAsync("analyst@");

        await Piwik.Users.ChangeUserRoleAsync(other, Role(other, UserRole.Owner));
        Assert.Equal(UserRole.Owner, (await Piwik.Users.GetUserAsync(other)).Data.Attributes.Role);

        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.Users.ChangeUserRoleAsync(me, Role(me, UserRole.User)));
        Assert.Equal("users.error.cannot-change-own-role", refusal.Error!.Errors[0].Code);
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.Users.UpdateMeAsync(Update(me, UserRole.User)));
        Assert.Equal(UserRole.Owner, (await Piwik.Users.GetMeAsync()).Data.Attributes.Role);
    }

    [Fact]
    public async Task Nobody_deletes_oneself_nor_the_last_owner()
    {
        var me = (await Piwik.Users.GetMeAsync()).Data.Id;
        var own = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.Users.DeleteUserAsync(me));
        Assert.Equal("users.error.cannot-delete-own-account", own.Error!.Errors[0].Code);

        await Piwik.Users.DeleteUserAsync(await UserAsync("second-owner@"));
        var last = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.Users.DeleteUserAsync(me));
        Assert.Equal("users.error.cannot-delete-last-owner", last.Error!.Errors[0].Code);
    }

    [Fact]
    public async Task The_id_in_the_body_has_to_be_the_one_in_the_path()
    {
        var other = await UserAsync("analyst@");

        await RefusalAssert.RefusesAsync(HttpStatusCode.Conflict, () => Piwik.Users.UpdateUserAsync(other, Update(Guid.NewGuid(), language: "de")));
        await RefusalAssert.RefusesAsync(HttpStatusCode.Conflict, () => Piwik.Users.UpdateMeAsync(Update(other, language: "de")));
    }

    [Fact]
    public async Task The_user_of_the_API_key_is_shown_and_changed()
    {
        var me = (await Piwik.Users.GetMeAsync()).Data;
        Assert.Equal("owner@example.com", me.Attributes.Email);

        await Piwik.Users.UpdateMeAsync(Update(me.Id, language: "sv"));

#pragma warning disable CS0618 // The former path is what is tested.
        Assert.Equal("sv", (await Piwik.Users.GetMyDetailsAsync()).Data.Attributes.Language);
#pragma warning restore CS0618
    }

    [Fact]
    public async Task The_password_is_changed_by_whoever_knows_it_and_is_recorded_nowhere()
    {
        const string Next = "End-with-12-characters";
        var me = (await Piwik.Users.GetMeAsync()).Data.Id;

        await Piwik.Users.ChangeMyPasswordAsync(Passwords(me, Account.Password, Next));
        var stale = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.Users.ChangeMyPasswordAsync(Passwords(me, Account.Password, Next)));
        Assert.Equal("/currentPassword", stale.Error!.Errors[0].Source!.Pointer);
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.Users.ChangeMyPasswordAsync(Passwords(me, Next, "too short")));

        Assert.DoesNotContain(Account.Exchanges, static exchange => exchange.RequestBody.Contains(Next, StringComparison.Ordinal));
    }

    private async Task<UserData> InviteAsync(string email, string? language = null) =>
        (await Piwik.Users.InviteUserAsync(new UserInvite { Data = new() { Attributes = new() { Email = email, Language = language } } })).Data;

    private async Task<Guid> UserAsync(string search) => Assert.Single((await Piwik.Users.ListUsersAsync(search: search)).Data).Id;

    private static UserUpdate Update(Guid id, UserRole? role = null, string? language = null) =>
        new() { Data = new() { Id = id, Attributes = new() { Role = role, Language = language } } };

    private static UserRoleChange Role(Guid id, UserRole role) => new() { Data = new() { Id = id, Attributes = new() { Role = role } } };

    private static PasswordChange Passwords(Guid id, string current, string next) =>
        new() { Data = new() { Id = id, Attributes = new() { CurrentPassword = current, NewPassword = next } } };
}
