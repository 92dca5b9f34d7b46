using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Options that would fail, or leak, at the first call. What is said of them names the option and holds no value.</summary>
public sealed class ApiClientOptionsValidatorTests
{
    [Fact]
    public void Client_credentials_with_an_https_address_are_valid()
    {
        Assert.Empty(Failures(static _ => { }));
    }

    [Fact]
    public void Options_without_anything_are_valid_for_an_api_without_credentials()
    {
        Assert.True(new ApiClientOptionsValidator(null, new ApiProfile()).Validate(null, new ApiClientOptions()).Succeeded);
    }

    [Theory]
    [InlineData("http://acme.piwik.pro", "BaseAddress must begin with https://")]
    [InlineData("http://localhost", "BaseAddress must begin with https://")]
    [InlineData("ftp://acme.piwik.pro", "BaseAddress must begin with https://")]
    [InlineData("https://user:CANARY@acme.piwik.pro", "BaseAddress must not hold a user name")]
    [InlineData("https://acme.piwik.pro@evil.example/", "BaseAddress must not hold a user name")]
    [InlineData("https://acme.piwik.pro/?CANARY", "BaseAddress must not have a query")]
    [InlineData("https://acme.piwik.pro/#CANARY", "BaseAddress must not have a query")]
    [InlineData("acme/api", "BaseAddress must be an absolute address")]
    public void Base_address_that_is_unsafe_is_refused(string address, string reason)
    {
        AssertRefused(reason, options => options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute));
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:80/")]
    public void Http_is_allowed_for_this_machine_where_the_options_say_so(string address)
    {
        Assert.Empty(Failures(options => (options.BaseAddress, options.AllowInsecureLoopback) = (new Uri(address), true)));
    }

    [Fact]
    public void Loopback_opt_in_opens_no_other_machine()
    {
        AssertRefused("BaseAddress must begin with https://", static options =>
            (options.BaseAddress, options.AllowInsecureLoopback) = (new Uri("http://10.0.0.1"), true));
    }

    [Fact]
    public void Trusted_origin_is_held_to_the_same_rules()
    {
        AssertRefused("TrustedOrigins must begin with https://", static options => options.TrustedOrigins.Add(new Uri("http://uploads.example")));
    }

    [Fact]
    public void Every_kind_of_credentials_needs_a_base_address()
    {
        Action<ApiClientOptions>[] kinds =
        [
            static options => (options.ClientId, options.ClientSecret) = ("id", "secret"),
            static options => (options.ClientId, options.Token.ClientSecretProvider) = ("id", static _ => ValueTask.FromResult("secret")),
            static options => options.BearerToken = "token",
            static options => (options.UserName, options.Password) = ("user", "password"),
            static options => options.ApiKey = "key",
            static options => options.ApiKeys["scheme"] = "key",
        ];
        Assert.All(kinds, static set =>
        {
            var options = new ApiClientOptions();
            set(options);
            Assert.Contains("BaseAddress is required", Assert.Single(Validate(options)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Half_of_the_credentials_is_refused()
    {
        AssertRefused("ClientSecret is missing or blank", static options => options.ClientSecret = null);
        AssertRefused("ClientSecret is missing or blank", static options => options.ClientSecret = "  ");
        AssertRefused("ClientId is missing or blank", static options => options.ClientId = null);
        AssertRefused("ClientId is missing or blank", static options => options.ClientId = "");
        AssertRefused("UserName and Password", static options => (options.ClientId, options.ClientSecret, options.UserName) = (null, null, "user"));
        AssertRefused("UserName and Password", static options => (options.ClientId, options.ClientSecret, options.Password) = (null, null, "CANARY"));
    }

    [Fact]
    public void Two_of_one_kind_are_refused()
    {
        AssertRefused("ClientSecret and Token.ClientSecretProvider", static options => options.Token.ClientSecretProvider = static _ => ValueTask.FromResult("x"));
        AssertRefused("BearerToken and ClientId", static options => options.BearerToken = "CANARY");
    }

    [Theory]
    [InlineData("CANARY\n")]
    [InlineData("CAN\0ARY")]
    [InlineData("CANARY\u0085")]
    public void Line_break_at_the_end_of_a_secret_is_named(string secret)
    {
        AssertRefused("is there a line break at the end", options => options.ClientSecret = secret);
        AssertRefused("is there a line break at the end", options => options.ClientId = secret);
    }

    [Theory]
    [InlineData("CANARY with blank")]
    [InlineData("Bearer CANARY")]
    [InlineData("CANARY\u00e9")]
    [InlineData("")]
    public void Bearer_token_that_cannot_be_sent_is_refused(string token)
    {
        AssertRefused("BearerToken is not a bearer token", options => (options.ClientId, options.ClientSecret, options.BearerToken) = (null, null, token));
    }

    [Theory]
    [InlineData("us:er", "CANARY", "UserName must not hold a colon")]
    [InlineData("us\ner", "CANARY", "UserName must not hold a colon")]
    [InlineData("user", "CANARY\r", "Password must not hold control characters")]
    public void User_name_and_password_that_cannot_be_sent_are_refused(string user, string password, string reason)
    {
        AssertRefused(reason, options => (options.ClientId, options.ClientSecret, options.UserName, options.Password) = (null, null, user, password));
    }

    [Theory]
    [InlineData("CANARY\r\nX: y")]
    [InlineData("CANARY\u00e9")]
    [InlineData("\x7f" + "CANARY")]
    [InlineData(" ")]
    [InlineData("")]
    public void Api_key_that_cannot_be_sent_is_refused(string key)
    {
        AssertRefused("ApiKey and ApiKeys must be printable ASCII", options => options.ApiKey = key);
        AssertRefused("ApiKey and ApiKeys must be printable ASCII", options => options.ApiKeys["scheme"] = key);
    }

    [Theory]
    [InlineData("http://acme.piwik.pro/token", "Token.Endpoint must begin with https://")]
    [InlineData("https://user:CANARY@acme.piwik.pro/token", "Token.Endpoint must hold no user name")]
    [InlineData("https://acme.piwik.pro/token#CANARY", "Token.Endpoint must hold no user name")]
    [InlineData("//evil.example/token", "Token.Endpoint must be a path")]
    [InlineData("\\\\evil.example\\token", "Token.Endpoint must be a path")]
    [InlineData("mailto:x", "Token.Endpoint must be a path")]
    [InlineData("https://", "Token.Endpoint must be a path")]
    [InlineData("", "Token.Endpoint must be a path")]
    public void Token_endpoint_that_is_unsafe_is_refused(string endpoint, string reason)
    {
        AssertRefused(reason, options => options.Token.Endpoint = endpoint);
    }

    [Theory]
    [InlineData("grant_type")]
    [InlineData("client_id")]
    [InlineData("client_secret")]
    [InlineData("scope")]
    [InlineData("")]
    public void Extra_parameter_with_the_name_of_a_standard_member_is_refused(string name)
    {
        AssertRefused("Token.ExtraParameters", options => options.Token.ExtraParameters[name] = "CANARY");
    }

    [Theory]
    [InlineData("read write")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("\u00e9")]
    [InlineData("")]
    public void Scope_that_is_no_scope_token_is_refused(string scope)
    {
        AssertRefused("Token.Scopes", options => options.Token.Scopes.Add(scope));
    }

    [Fact]
    public void Limits_are_held_at_both_ends()
    {
        AssertRefused("Timeout must be", static options => options.Timeout = TimeSpan.Zero);
        AssertRefused("Timeout must be", static options => options.Timeout = TimeSpan.FromDays(25));
        AssertRefused("MaxResponseBytes must be", static options => options.MaxResponseBytes = 0);
        AssertRefused("MaxResponseBytes must be", static options => options.MaxResponseBytes = (1L << 30) + 1);
        AssertRefused("Token.RequestTimeout must be", static options => options.Token.RequestTimeout = TimeSpan.FromMilliseconds(99));
        AssertRefused("Token.RequestTimeout must be", static options => options.Token.RequestTimeout = TimeSpan.FromMinutes(5.1));
        AssertRefused("Token.Retries must be", static options => options.Token.Retries = -1);
        AssertRefused("Token.Retries must be", static options => options.Token.Retries = 6);
        AssertRefused("Token.Format must be", static options => options.Token.Format = (TokenRequestFormat)7);
        Assert.Empty(Failures(static options =>
        {
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.MaxResponseBytes = 1L << 30;
            options.Token.RequestTimeout = TimeSpan.FromMinutes(5);
            options.Token.Retries = 5;
            options.Token.Format = TokenRequestFormat.Form;
            options.Token.Scopes.Add("https://api/.default");
        }));
        Assert.Empty(Failures(static options =>
        {
            options.Timeout = TimeSpan.FromMilliseconds(int.MaxValue);
            options.MaxResponseBytes = 1;
            options.Token.RequestTimeout = TimeSpan.FromMilliseconds(100);
            options.Token.Retries = 0;
        }));
    }

    [Fact]
    public void Options_of_another_name_are_not_judged()
    {
        var validator = new ApiClientOptionsValidator("mine", new ApiProfile());
        var bad = new ApiClientOptions { ApiKey = "key" };

        Assert.True(validator.Validate("other", bad).Skipped);
        Assert.True(validator.Validate("mine", bad).Failed);
    }

    private static void AssertRefused(string reason, Action<ApiClientOptions> change)
    {
        var failures = Failures(change);
        Assert.Contains(failures, failure => failure.StartsWith("AppsClient: " + reason, StringComparison.Ordinal) || failure.Contains(reason, StringComparison.Ordinal));
        Assert.All(failures, static failure => Assert.DoesNotContain("CANARY", failure, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Failures(Action<ApiClientOptions> change)
    {
        var options = new ApiClientOptions { BaseAddress = new Uri("https://acme.piwik.pro"), ClientId = Some.ClientId, ClientSecret = Some.Secret };
        change(options);
        return Validate(options);
    }

    private static IReadOnlyList<string> Validate(ApiClientOptions options) =>
        [.. new ApiClientOptionsValidator(null, new ApiProfile { Name = "AppsClient" }).Validate(null, options).Failures ?? []];
}
