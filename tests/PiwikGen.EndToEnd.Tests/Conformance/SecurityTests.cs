using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.EndToEnd.Tests.Conformance.Foreign;
using PiwikGen.EndToEnd.Tests.Conformance.Security;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Which credentials go where.</summary>
public class SecurityTests
{
    [Fact]
    public Task Bearer() => Sends(static options => options.BearerToken = "t0k", static client => client.CallBearerAsync(), authorization: "Bearer t0k");

    [Fact]
    public Task Basic() => Sends(
        static options => (options.UserName, options.Password) = ("us\u00e9r", "p:w"), static client => client.CallBasicAsync(), authorization: "Basic dXPDqXI6cDp3");

    [Fact]
    public Task An_api_key_in_a_header() => Sends(static options => options.ApiKey = "k&y", static client => client.CallHeaderKeyAsync(), key: "k&y");

    [Fact]
    public Task An_api_key_in_the_query() => Sends(
        static options => options.ApiKey = "k&y", static client => client.CallQueryKeyAsync("a/b"), target: "/query?q=a%2Fb&api_key=k%26y");

    [Fact]
    public Task An_api_key_in_a_cookie() => Sends(
        static options => options.ApiKeys["cookieKey"] = "k;y", static client => client.CallCookieKeyAsync("dark"), cookie: "theme=dark; session=k%3By");

    [Fact]
    public async Task Client_credentials_ask_the_token_url_of_the_document_for_its_scopes_as_a_form()
    {
        string? asked = null;
        await using var server = await Recorder.StartAsync();
        server.Answer = async context =>
        {
            if (context.Request.Path == "/oauth/token")
            {
                asked = $"{server.Method} {server.Header("Content-Type")} {server.Text}";
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("""{"access_token":"fresh","token_type":"Bearer","expires_in":1800}""");
            }
        };
        using var client = SecurityClient.Create(Options(server, static options => (options.ClientId, options.ClientSecret) = ("id", "s+cret")));
        await client.CallOauthAsync();
        Assert.StartsWith("POST application/x-www-form-urlencoded", asked, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", asked, StringComparison.Ordinal);
        Assert.Contains("scope=read+write", asked, StringComparison.Ordinal);
        Assert.Equal("Bearer fresh", server.Header("Authorization"));
    }

    [Fact]
    public Task Of_several_alternatives_the_first_that_the_options_can_serve_is_taken() =>
        Sends(static options => options.ApiKey = "key", static client => client.CallEitherAsync(), key: "key");

    [Fact]
    public Task The_first_alternative_goes_before_the_second() => Sends(
        static options => (options.UserName, options.Password, options.ApiKey) = ("u", "p", "key"), static client => client.CallEitherAsync(), authorization: "Basic dTpw");

    [Fact]
    public Task Schemes_that_are_needed_together_are_sent_together() => Sends(
        static options => (options.BearerToken, options.ApiKey) = ("t0k", "key"), static client => client.CallBothAsync(), authorization: "Bearer t0k", key: "key");

    [Fact]
    public async Task Credentials_that_do_not_serve_are_an_exception_and_nothing_is_sent()
    {
        await using var server = await Recorder.StartAsync();
        using var client = SecurityClient.Create(Options(server, static options => options.BearerToken = "t0k"));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CallBasicAsync());
        Assert.Contains("UserName and Password", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Targets);
    }

    [Fact]
    public Task An_operation_that_wants_none_gets_none() => Sends(static options => (options.BearerToken, options.ApiKey) = ("t0k", "key"), static client => client.CallNoneAsync());

    [Fact]
    public Task Where_the_document_is_silent_the_options_decide() => Sends(static options => options.BearerToken = "t0k", static client => client.CallSilentAsync(), authorization: "Bearer t0k");

    [Fact]
    public Task Where_signing_in_is_optional_the_credentials_that_are_there_are_sent() =>
        Sends(static options => options.BearerToken = "t0k", static client => client.CallOptionalAsync(), authorization: "Bearer t0k");

    [Fact]
    public Task Where_signing_in_is_optional_it_goes_without() => Sends(static options => options.ApiKey = "key", static client => client.CallOptionalAsync());

    [Fact]
    public Task Without_credentials_in_the_options_requests_go_as_they_are() => Sends(static _ => { }, static client => client.CallBearerAsync());

    [Fact]
    public async Task A_token_url_on_a_foreign_origin_must_be_confirmed()
    {
        await using var server = await Recorder.StartAsync();
        var exception = Assert.Throws<OptionsValidationException>(() => ForeignClient.Create(Options(server, static options => (options.ClientId, options.ClientSecret) = ("id", "secret"))));
        Assert.Contains("https://login.elsewhere.example", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Token.Endpoint", exception.Message, StringComparison.Ordinal);
        using var confirmed = ForeignClient.Create(Options(server, static options =>
        {
            (options.ClientId, options.ClientSecret) = ("id", "secret");
            options.Token.Endpoint = "https://login.elsewhere.example/token";
        }));
        await confirmed.GetOpenAsync();
        Assert.Equal("/open", server.Target);
    }

    private static ApiClientOptions Options(Recorder server, Action<ApiClientOptions> configure)
    {
        var options = new ApiClientOptions { BaseAddress = server.Address, AllowInsecureLoopback = true };
        configure(options);
        return options;
    }

    private static async Task Sends(
        Action<ApiClientOptions> configure, Func<ISecurityClient, Task> call, string? authorization = null, string? key = null, string? cookie = null, string? target = null)
    {
        await using var server = await Recorder.StartAsync();
        using var client = SecurityClient.Create(Options(server, configure));
        await call(client);
        Assert.Equal((authorization, key, cookie), (server.Header("Authorization"), server.Header("X-Api-Key"), server.Header("Cookie")));
        Assert.True(target is null ? !server.Target.Contains('?', StringComparison.Ordinal) : server.Target == target, server.Target);
    }
}
