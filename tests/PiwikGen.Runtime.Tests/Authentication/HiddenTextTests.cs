using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>What holders of secrets say of themselves: enough to tell them apart, and word for word what is written here.</summary>
public sealed class HiddenTextTests
{
    [Fact]
    public void Holders_of_secrets_say_that_these_are_hidden()
    {
        var credentials = Some.Credentials();

        Assert.Equal("ClientSecret (hidden)", credentials.Secret!.ToString());
        Assert.Equal("AccessTokenKey (hidden)", credentials.Key.ToString());
        Assert.Equal("ClientCredentials (client AppsClient, https://acme.piwik.pro/auth/token, secret hidden)", credentials.ToString());
        Assert.Equal("Header X-Key (value hidden)", new CredentialValue(ApiKeyLocation.Header, "X-Key", "CANARY").ToString());
        Assert.Equal(
            "AccessToken (value hidden, expires 1970-01-01T00:00:00.0000000+00:00)",
            new AccessToken("CANARY", TimeSpan.FromSeconds(1), 0, DateTimeOffset.UnixEpoch).ToString());
    }

    [Fact]
    public void Options_tell_where_and_with_what_kind_of_credentials()
    {
        var options = new ApiClientOptions();
        Assert.Equal("ApiClientOptions (base address not set, credentials: none)", options.ToString());

        options.BaseAddress = new Uri("https://acme.piwik.pro:8443/path?CANARY");
        options.ApiKeys["one"] = "CANARY";
        Assert.Equal("ApiClientOptions (base address https://acme.piwik.pro:8443, credentials: API key)", options.ToString());

        (options.ClientId, options.BearerToken, options.UserName, options.ApiKey) = ("CANARY", "CANARY", "CANARY", "CANARY");
        options.ApiKeys.Clear();
        Assert.Equal("ApiClientOptions (base address https://acme.piwik.pro:8443, credentials: client credentials, bearer token, user name and password, API key)", options.ToString());
    }

    [Fact]
    public void Options_for_tokens_tell_where_and_how_they_are_asked_for()
    {
        var options = new ClientCredentialsOptions();
        Assert.Equal("ClientCredentialsOptions (endpoint by default, format by default, 0 scopes, 0 extra parameters)", options.ToString());

        (options.Endpoint, options.Format) = ("oauth/token", TokenRequestFormat.Form);
        options.Scopes.Add("read");
        options.ExtraParameters["audience"] = "CANARY";
        Assert.Equal("ClientCredentialsOptions (endpoint oauth/token, format Form, 1 scopes, 1 extra parameters)", options.ToString());
    }

    [Theory]
    [InlineData(false, false, "no credentials")]
    [InlineData(true, false, "client credentials")]
    [InlineData(false, true, "static credentials")]
    public void Credentials_tell_their_kind(bool hasClient, bool hasKey, string kind)
    {
        var options = new ApiClientOptions { BaseAddress = new Uri("https://acme.piwik.pro") };
        (options.ClientId, options.ClientSecret) = (hasClient ? Some.ClientId : null, hasClient ? Some.Secret : null);
        options.ApiKey = hasKey ? "CANARY" : null;

        Assert.Equal($"ApiCredentials ({kind}, values hidden)", new ApiCredentials(options, new ApiProfile(), TokenTransport.Shared).ToString());
    }

    [Fact]
    public void Options_have_the_defaults_that_they_document()
    {
        var options = new ApiClientOptions();

        Assert.Equal((TimeSpan.FromSeconds(100), 67_108_864L, false), (options.Timeout, options.MaxResponseBytes, options.AllowInsecureLoopback));
        Assert.Equal((TimeSpan.FromSeconds(10), 2), (options.Token.RequestTimeout, options.Token.Retries));
        Assert.Null(options.Token.Format);
    }
}
