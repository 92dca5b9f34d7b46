using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class OperationNamesTests
{
    [Theory]
    [InlineData("api_app_list_v2", "AppList")]
    [InlineData("api_apps_details_v2", "AppsDetails")]
    [InlineData("api_apps_user_group_permissions_v2", "AppsUserGroupPermissions")]
    [InlineData("UserGroupDetails_v1", "UserGroupDetails")]
    [InlineData("get-settings-activations", "GetSettingsActivations")]
    [InlineData("_legacy_set_permission_group_v2", "LegacySetPermissionGroup")]
    [InlineData("ApiUsersGet", "UsersGet")]
    [InlineData("api", "Api")]
    [InlineData("v2", "V2")]
    [InlineData("api_v2", "V2")]
    [InlineData("list_apps_v1.1", "ListApps")]
    [InlineData("list_apps_v1beta1", "ListApps")]
    [InlineData("getIpv4", "GetIpv4")]
    [InlineData("getAppAsync", "GetApp")]
    [InlineData("apiary_list", "ApiaryList")]
    public void An_operation_id_gives_the_name_without_api_and_version(string operationId, string expected) =>
        Assert.Equal(expected, Name("GET", "/x", operationId));

    [Fact]
    public void Api_and_version_stay_where_two_names_would_meet() =>
        Assert.Equal(["ListAppsV1", "ListAppsV2", "GetApp"], Names(("GET", "/v1/apps", "list_apps_v1"), ("GET", "/v2/apps", "list_apps_v2"), ("GET", "/v2/apps/{id}", "get_app_v2")));

    [Fact]
    public void One_operation_id_twice_is_told_apart_by_the_path() =>
        Assert.Equal(["GetItems", "ListOrders"], Names(("GET", "/items", "getItems"), ("GET", "/orders", "getItems")));

    [Fact]
    public void A_name_does_not_look_like_the_sibling_that_every_method_has() =>
        Assert.Equal("GetAppWithResponseOperation", Name("GET", "/x", "getAppWithResponse"));

    [Theory]
    [InlineData("GET", "/api/apps/v2", "ListApps")]
    [InlineData("POST", "/api/apps/v2", "CreateApp")]
    [InlineData("GET", "/api/apps/v2/{app_id}", "GetApp")]
    [InlineData("PATCH", "/api/apps/v2/{app_id}", "UpdateApp")]
    [InlineData("PUT", "/api/apps/v2/{app_id}", "ReplaceApp")]
    [InlineData("DELETE", "/api/apps/v2/{app_id}", "DeleteApp")]
    [InlineData("GET", "/api/analytics/v1/manage/custom-dimensions/{id}/", "GetCustomDimension")]
    [InlineData("PATCH", "/api/tag/v1/{app_id}/tags", "UpdateTags")]
    [InlineData("GET", "/api/tag/v1/{app_id}/tags/{tag_id}/triggers", "ListTagTriggers")]
    [InlineData("GET", "/api/container-settings/v1/organization/{organization}/settings/{setting_name}", "GetOrganizationSetting")]
    [InlineData("GET", "/status", "GetStatus")]
    [InlineData("GET", "/users/me", "GetMe")]
    [InlineData("HEAD", "/files/{id}", "HeadFile")]
    [InlineData("GET", "/", "GetRoot")]
    [InlineData("GET", "/api/v2", "GetApi")]
    [InlineData("GET", "/{id}", "GetRoot")]
    public void Without_an_operation_id_the_method_gives_the_verb_and_the_path_the_noun(string method, string path, string expected) =>
        Assert.Equal(expected, Name(method, path));

    [Theory]
    [InlineData("POST", "/api/tag/v1/{app_id}/tags/{tag_id}/copy", "CopyTag")]
    [InlineData("POST", "/api/tag/v1/{app_id}/versions/{version_id}/publish", "PublishVersion")]
    [InlineData("POST", "/api/tag/v1/{app_id}/versions/published/restore", "RestorePublishedVersion")]
    [InlineData("POST", "/api/tag/v1/{app_id}/versions/import", "ImportVersion")]
    [InlineData("POST", "/api/tag/v1/{app_id}/versions/import-file", "ImportVersionFile")]
    [InlineData("POST", "/api/tag/v1/{app_id}/versions/{version_id}/export-files", "CreateVersionExportFile")]
    [InlineData("PATCH", "/api/users/v2/{userId}/change-role", "ChangeUserRole")]
    [InlineData("POST", "/api/users/v2/invite", "InviteUser")]
    [InlineData("GET", "/users/search", "SearchUsers")]
    [InlineData("POST", "/orders/{id}:cancel", "CancelOrder")]
    [InlineData("DELETE", "/orders/{id}/lock", "DeleteOrderLock")]
    [InlineData("POST", "/login", "Login")]
    public void A_segment_that_is_something_to_do_gives_its_verb(string method, string path, string expected) => Assert.Equal(expected, Name(method, path));

    [Theory]
    [InlineData("GET", "/api/tag/v1/{app_id}/versions/published", "GetPublishedVersion")]
    [InlineData("GET", "/api/tag/v1/{app_id}/versions/draft", "GetDraftVersion")]
    [InlineData("GET", "/meta-sites/{id}/apps/excluded", "ListExcludedApps")]
    [InlineData("GET", "/users/by-name/{name}", "GetUserByName")]
    public void A_segment_that_says_which_ones_stands_before_the_noun(string method, string path, string expected) => Assert.Equal(expected, Name(method, path));

    [Fact]
    public void What_the_answer_is_decides_between_one_and_many()
    {
        Assert.Equal("ListInboxes", Name("GET", "/inbox", returnsList: true));
        Assert.Equal("GetInbox", Name("GET", "/inbox"));
        Assert.Equal("GetSlots", Name("GET", "/custom-dimensions/slots", returnsList: false));
    }

    [Theory]
    [InlineData("GET", "/annotation/user/{id}", "GetUserAnnotation")]
    [InlineData("POST", "/annotation/user", "CreateUserAnnotation")]
    [InlineData("GET", "/settings/app/{app_id}", "GetAppSettings")]
    [InlineData("GET", "/app/{app_id}/permission/user/{user_id}", "GetAppUserPermission")]
    [InlineData("GET", "/system/status", "GetSystemStatus")]
    [InlineData("GET", "/user/profile", "GetUserProfile")]
    [InlineData("GET", "/manage/goal", "GetGoal")]
    [InlineData("GET", "/billing/invoices", "ListInvoices")]
    public void A_last_word_in_the_singular_takes_the_one_before_it_along(string method, string path, string expected) =>
        Assert.Equal(expected, Name(method, path));

    [Fact]
    public void A_post_to_an_item_updates_it_unless_another_method_does() => Assert.Equal(
        ["UpdateWebhook", "PostWebhook", "UpdateHook"],
        Names(("PATCH", "/webhooks/{id}", null), ("POST", "/webhooks/{id}", null), ("POST", "/hooks/{id}", null)));

    [Fact]
    public void Versions_tell_apart_what_nothing_else_does() =>
        Assert.Equal(["ListUsers", "ListUsersV2", "CreateCase", "CreateCase2"], Names(("GET", "/v1/users", null), ("GET", "/v2/users", null), ("POST", "/case/1", null), ("POST", "/case/2", null)));

    [Theory]
    [InlineData("72e0c2d956e31774c876c58c53e8dce0")]
    [InlineData("72E0C2D9-56E3-1774-C876-C58C53E8DCE0")]
    [InlineData(" ")]
    public void An_operation_id_that_means_nothing_is_as_good_as_none(string operationId) => Assert.Equal("ListApps", Name("GET", "/apps", operationId));

    [Fact]
    public void A_clash_is_settled_by_a_longer_path() =>
        Assert.Equal(["ListUsers", "ListAdminUsers"], Names(("GET", "/users", null), ("GET", "/admin/users", null)));

    [Fact]
    public void Two_methods_of_one_action_are_told_apart_by_the_method() =>
        Assert.Equal(["SearchUsers", "SearchUsersViaPost"], Names(("GET", "/users/search", null), ("POST", "/users/search", null)));

    [Fact]
    public void Names_are_settled_within_one_tag()
    {
        OperationToName[] operations = [new("GET", "/a/users", null, "a"), new("GET", "/b/users", null, "b"), new("GET", "/c/users", null, "b")];
        Assert.Equal(["ListUsers", "ListUsers", "ListCUsers"], OperationNames.Of(operations).Select(name => name.ToString()));
    }

    [Fact]
    public void The_order_of_operations_changes_nothing()
    {
        OperationToName[] operations =
        [
            new("GET", "/users", null), new("GET", "/admin/users", null), new("GET", "/v2/users", "listUsers"), new("GET", "/v3/users", "list_users"),
            new("GET", "/v4/users", "list_users_v4"), new("POST", "/users/search", null), new("GET", "/users/search", null), new("GET", "/users/{id}", null),
            new("GET", "/users/{name}", null), new("GET", "/users/{id}/apps/{app}", null), new("GET", "/apps/{id}", "getApp"), new("GET", "/apps/{id}/", "getApp"),
        ];
        var expected = Named(operations);
        Assert.Equal(operations.Length, expected.Values.Distinct().Count());
        var random = new Random(1);
        for (var round = 0; round < 50; round++)
        {
            random.Shuffle(operations);
            Assert.All(Named(operations), pair => Assert.Equal(expected[pair.Key], pair.Value));
        }
    }

    [Fact]
    public void A_longer_path_added_later_renames_nothing()
    {
        OperationToName[] operations = [new("GET", "/users", null), new("GET", "/admin/users", null), new("GET", "/users/{id}", null)];
        var before = Named(operations);
        var after = Named([.. operations, new("GET", "/tenant/admin/users", null), new("GET", "/root/users", null), new("POST", "/tenants/{id}/users", null)]);
        Assert.All(before, pair => Assert.Equal(pair.Value, after[pair.Key]));
    }

    [Fact]
    public void Names_of_hostile_operations_are_identifiers()
    {
        string[] hostile = ["\"); } } file class PwnedX {", "../../x", "", "\0", "\u2028", "Dispose", "ToString", "GetType", "create", new string('a', 10_000)];
        var names = OperationNames.Of([.. hostile.Select((text, index) => new OperationToName("GET", "/" + text + index, text)), .. hostile.Select(text => new OperationToName("Q\" " + text, text, null))]);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,127}$", name.ToString()));
        Assert.DoesNotContain(names, name => name.ToString() is "Dispose" or "ToString" or "GetType" or "Create");
    }

    [Fact]
    public void Operations_whose_method_and_path_make_one_text_have_names_of_their_own()
    {
        var names = Names(("", "/ /a", null), (" /", "/a", null), ("A%20", "/b", null), ("A ", "/b", null));
        Assert.Equal(names.Count, names.Distinct().Count());
        names = Names((" /", "/responses", null), ("", "/ /responses", null));
        Assert.Equal(2, names.Distinct().Count());
    }

    [Fact]
    public void Twenty_thousand_operations_are_named_in_time()
    {
        var operations = Enumerable.Range(0, 20_000).Select(number => new OperationToName("GET", $"/a{number % 100}/users{new string('!', number / 100)}", null)).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var names = OperationNames.Of(operations);
        Assert.Equal(20_000, names.Distinct().Count());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 240);
    }

    private static Dictionary<OperationToName, string> Named(OperationToName[] operations) =>
        operations.Zip(OperationNames.Of(operations)).ToDictionary(pair => pair.First, pair => pair.Second.ToString());

    private static string Name(string method, string path, string? operationId = null, bool? returnsList = null) =>
        OperationNames.Of([new OperationToName(method, path, operationId, null, returnsList)])[0].ToString();

    private static List<string> Names(params (string Method, string Path, string? OperationId)[] operations) =>
        [.. OperationNames.Of([.. operations.Select(operation => new OperationToName(operation.Method, operation.Path, operation.OperationId))]).Select(name => name.ToString())];
}
