using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.EndToEnd.Tests.Apps;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Testing;

namespace PiwikGen.EndToEnd.Tests;

/// <summary>The generated client against the account, over real HTTP.</summary>
public class AppsTests
{
    [Fact]
    public async Task Enumerating_walks_through_every_page_once()
    {
        await using var test = await AccountClient.StartAsync(new EmbeddedAccountOptions { Apps = 25 });
        var names = new List<string>();
        await foreach (var app in test.Client.EnumerateAppsAsync(limit: 10, sort: AppSort.Name))
        {
            names.Add(app.Attributes.Name);
        }

        Assert.Equal(25, names.Distinct().Count());
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.Equal(3, test.Account.Requests.Of("/api/apps/v2"));
    }

    [Fact]
    public async Task Patch_sends_what_is_set_and_nothing_else()
    {
        await using var test = await AccountClient.StartAsync();
        var id = (await test.Client.ListAppsAsync(limit: 1)).Data[0].Id;
        await test.Client.UpdateAppAsync(id, new AppUpdate { Data = new() { Id = id, Attributes = new() { Currency = "EUR" } } });
        var exchange = test.Account.Exchanges[^1];
        Assert.Equal("{\"data\":{\"type\":\"ppms/app\",\"id\":\"" + id + "\",\"attributes\":{\"currency\":\"EUR\"}}}", exchange.RequestBody);
        Assert.Equal("application/vnd.api+json", exchange.RequestContentType);
        Assert.Equal("EUR", (await test.Client.GetAppAsync(id)).Data.Attributes.Currency);
    }

    [Fact]
    public async Task An_object_that_came_is_changed_and_sent_back()
    {
        await using var test = await AccountClient.StartAsync();
        var app = await test.Client.GetAppAsync((await test.Client.ListAppsAsync(limit: 1)).Data[0].Id);
        app.Data.Attributes.Delay = 750;
        Assert.Equal(750, app.Data.Attributes.Delay);
        Assert.Equal(TimeSpan.Zero, app.Data.Attributes.AddedAt!.Value.Offset);
    }

    [Fact]
    public async Task A_declared_error_is_a_typed_exception()
    {
        await using var test = await AccountClient.StartAsync(new EmbeddedAccountOptions { Apps = 1, AppLimit = 1 });
        var exception = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() =>
            test.Client.CreateAppAsync(new AppCreate { Data = new() { Attributes = new() { Name = "Two", Urls = ["https://example.com"] } } }));
        Assert.Equal(HttpStatusCode.Conflict, exception.StatusCode);
        Assert.Equal("apps.error.apps-limit-reached", exception.Error.Errors[0].Code);
        Assert.Contains("apps-limit-reached", exception.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_app_is_a_404()
    {
        await using var test = await AccountClient.StartAsync();
        var exception = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => test.Client.GetAppAsync(Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_an_exception_that_keeps_it()
    {
        await using var test = await AccountClient.StartAsync();
        test.Account.Faults.AnswerHtml(200, pathPrefix: "/api");
        var exception = await Assert.ThrowsAsync<ApiException>(() => test.Client.ListAppsAsync());
        Assert.Contains("<html>", exception.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<html>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_headers_come_with_the_response()
    {
        await using var test = await AccountClient.StartAsync();
        var response = await test.Client.ListAppsWithResponseAsync(limit: 2);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/vnd.api+json", response.ContentHeaders.ContentType?.MediaType);
        Assert.Equal(2, response.Value.Data.Count);
    }

    [Fact]
    public async Task Options_of_a_call_add_headers_and_leave_the_client_alone()
    {
        await using var test = await AccountClient.StartAsync();
        var seen = new List<string>();
        var options = new RequestOptions { BeforeSend = request => seen.Add(request.Headers.GetValues("X-Trace").Single()) };
        options.Headers["X-Trace"] = "a";
        await test.Client.With(options).ListAppsAsync();
        await test.Client.ListAppsAsync();
        Assert.Equal(["a"], seen);
    }

    [Fact]
    public async Task A_client_without_dependency_injection_works_the_same()
    {
        await using var account = await EmbeddedAccount.StartAsync();
        using var client = AppsClient.Create(new ApiClientOptions
        {
            BaseAddress = account.BaseAddress, ClientId = account.ClientId, ClientSecret = account.ClientSecret, AllowInsecureLoopback = true,
        });
        Assert.NotEmpty((await client.ListAppsAsync()).Data);
    }

    [Fact]
    public async Task A_client_is_configured_from_a_section()
    {
        await using var account = await EmbeddedAccount.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Piwik:BaseAddress"] = account.BaseAddress.ToString(), ["Piwik:ClientId"] = account.ClientId, ["Piwik:ClientSecret"] = account.ClientSecret,
            ["Piwik:AllowInsecureLoopback"] = "true", ["Piwik:Timeout"] = "00:00:30",
        }).Build();
        await using var provider = new ServiceCollection().AddAppsClient(configuration.GetSection("Piwik")).Services.BuildServiceProvider();
        Assert.NotEmpty((await provider.GetRequiredService<IAppsClient>().ListAppsAsync()).Data);
    }

    [Fact]
    public async Task Two_accounts_live_side_by_side_under_keys()
    {
        await using var one = await EmbeddedAccount.StartAsync(new EmbeddedAccountOptions { Apps = 1 });
        await using var two = await EmbeddedAccount.StartAsync(new EmbeddedAccountOptions { Apps = 2 });
        var services = new ServiceCollection();
        foreach (var (key, account) in new[] { ("one", one), ("two", two) })
        {
            services.AddKeyedAppsClient(key, options =>
            {
                options.BaseAddress = account.BaseAddress;
                options.ClientId = account.ClientId;
                options.ClientSecret = account.ClientSecret;
                options.AllowInsecureLoopback = true;
            });
        }

        await using var provider = services.BuildServiceProvider();
        Assert.Single((await provider.GetRequiredKeyedService<IAppsClient>("one").ListAppsAsync()).Data);
        Assert.Equal(2, (await provider.GetRequiredKeyedService<IAppsClient>("two").ListAppsAsync()).Data.Count);
    }

    [Fact]
    public async Task Options_that_cannot_work_are_refused_before_anything_is_sent()
    {
        await using var provider = new ServiceCollection().AddAppsClient(static options => options.ClientId = "id").Services.BuildServiceProvider();
        var exception = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => provider.GetRequiredService<IAppsClient>());
        Assert.Contains(exception.Failures, static failure => failure.Contains("BaseAddress is required", StringComparison.Ordinal));
        Assert.Contains(exception.Failures, static failure => failure.Contains("ClientSecret is missing", StringComparison.Ordinal));
    }
}
