using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Where the client secret goes, and what it is sent as.</summary>
public sealed class TokenUrlTests
{
    [Theory]
    [InlineData("https://acme.piwik.pro", null, null, "https://acme.piwik.pro/auth/token")]
    [InlineData("https://acme.piwik.pro/", null, null, "https://acme.piwik.pro/auth/token")]
    [InlineData("https://proxy.example/piwik", null, null, "https://proxy.example/piwik/auth/token")]
    [InlineData("https://proxy.example/piwik/", "/auth/token", null, "https://proxy.example/piwik/auth/token")]
    [InlineData("https://acme.piwik.pro", "oauth/token", null, "https://acme.piwik.pro/oauth/token")]
    [InlineData("https://acme.piwik.pro", "https://login.example/token?tenant=1", null, "https://login.example/token?tenant=1")]
    [InlineData("https://acme.piwik.pro/api", null, "/oauth/token", "https://acme.piwik.pro/oauth/token")]
    [InlineData("https://acme.piwik.pro/api", null, "oauth/token", "https://acme.piwik.pro/api/oauth/token")]
    [InlineData("https://acme.piwik.pro/api", null, "https://acme.piwik.pro/oauth/token", "https://acme.piwik.pro/oauth/token")]
    [InlineData("https://acme.piwik.pro/api", "own", "https://elsewhere.example/token", "https://acme.piwik.pro/api/own")]
    public void Token_url_comes_from_the_options_then_the_document_then_piwik_pro(string baseAddress, string? option, string? document, string expected)
    {
        Assert.Equal(new Uri(expected), Create(baseAddress, option, document).TokenUrl);
    }

    [Theory]
    [InlineData("https://elsewhere.example/token")]
    [InlineData("https://acme.piwik.pro:8443/token")]
    [InlineData("https://acme.piwik.pro.evil.example/token")]
    public void Document_does_not_decide_that_the_secret_goes_to_another_origin(string url)
    {
        var options = Options("https://acme.piwik.pro", null);

        Assert.Null(TokenUrl.Find(options, Profile(url), out var problem));
        Assert.Contains("set Token.Endpoint", problem, StringComparison.Ordinal);
        Assert.Contains($"https://{new Uri(url).Host}:", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_may_repeat_the_documents_url_on_another_origin()
    {
        const string Elsewhere = "https://elsewhere.example/token";

        Assert.Equal(new Uri(Elsewhere), Create("https://acme.piwik.pro", Elsewhere, Elsewhere).TokenUrl);
    }

    [Fact]
    public void Request_is_json_by_default_and_a_form_where_the_document_declares_oauth2()
    {
        Assert.Equal(TokenRequestFormat.Json, Create("https://acme.piwik.pro", null, null).Format);
        Assert.Equal(TokenRequestFormat.Form, Create("https://acme.piwik.pro", null, "/token").Format);
        var options = Options("https://acme.piwik.pro", null);
        options.Token.Format = TokenRequestFormat.Json;
        Assert.Equal(TokenRequestFormat.Json, ClientCredentialsFactory.Create(options, Profile("/token"), TokenTransport.Shared)!.Format);
    }

    [Fact]
    public void Scopes_of_the_options_replace_those_of_the_document()
    {
        var options = Options("https://acme.piwik.pro", null);

        Assert.Equal("a b", ClientCredentialsFactory.Create(options, Profile("/token", "a", "b"), TokenTransport.Shared)!.Scope);
        options.Token.Scopes.Add("c");
        Assert.Equal("c", ClientCredentialsFactory.Create(options, Profile("/token", "a", "b"), TokenTransport.Shared)!.Scope);
    }

    [Fact]
    public void Options_without_client_id_have_no_client_credentials()
    {
        Assert.Null(ClientCredentialsFactory.Create(new ApiClientOptions { BaseAddress = new Uri("https://acme.piwik.pro") }, new ApiProfile(), TokenTransport.Shared));
    }

    private static ClientCredentials Create(string baseAddress, string? option, string? document) =>
        ClientCredentialsFactory.Create(Options(baseAddress, option), Profile(document), TokenTransport.Shared)!;

    private static ApiClientOptions Options(string baseAddress, string? endpoint)
    {
        var options = new ApiClientOptions { BaseAddress = new Uri(baseAddress), ClientId = Some.ClientId, ClientSecret = Some.Secret };
        options.Token.Endpoint = endpoint;
        return options;
    }

    private static ApiProfile Profile(string? tokenUrl, params string[] scopes) =>
        tokenUrl is null ? new ApiProfile() : new ApiProfile { OAuth2 = new OAuth2Profile(tokenUrl, scopes) };
}
