using System.Text;
using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Credentials that need no token endpoint, as operations ask for them.</summary>
public sealed class StaticCredentialsTests : IDisposable
{
    private static readonly ApiKeyScheme InHeader = new("inHeader", ApiKeyLocation.Header, "X-Custom");
    private static readonly ApiKeyScheme InQuery = new("inQuery", ApiKeyLocation.Query, "api key");
    private static readonly ApiKeyScheme InCookie = new("inCookie", ApiKeyLocation.Cookie, "session");
    private static readonly HttpBasicScheme Basic = new("basic");
    private static readonly HttpBearerScheme Bearer = new("bearer");
    private static readonly OAuth2ClientCredentialsScheme OAuth2 = new("oauth2");

    private readonly SignInTest _test = new();

    public StaticCredentialsTests()
    {
        (_test.Options.ClientId, _test.Options.ClientSecret) = (null, null);
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Api_key_goes_into_the_header_that_the_document_names()
    {
        _test.Options.ApiKey = "k:1";

        Assert.Equal("k:1", (await SendAsync(InHeader)).Headers["X-Custom"]);
    }

    [Fact]
    public async Task Api_key_goes_into_the_query_encoded_and_after_what_is_there()
    {
        _test.Options.ApiKey = "a&b=c";
        using var request = SignInTest.Get("https://acme.piwik.pro/api?x=%20y");
        var arrival = await SendAsync(request, InQuery);

        Assert.Equal("https://acme.piwik.pro/api?x=%20y&api%20key=a%26b%3Dc", arrival.Address.AbsoluteUri);
        Assert.Equal("https://acme.piwik.pro/api?x=%20y", request.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task Api_key_in_the_query_stands_alone_where_there_is_no_other()
    {
        _test.Options.ApiKey = "abc";

        Assert.Equal("https://acme.piwik.pro/api/apps/v2?api%20key=abc", (await SendAsync(InQuery)).Address.AbsoluteUri);
    }

    [Fact]
    public async Task Api_key_goes_into_one_cookie_header_with_the_others()
    {
        _test.Options.ApiKey = "a;b";
        using var request = SignInTest.Get();
        request.Headers.Add("Cookie", "own=1");
        var arrival = await SendAsync(request, InCookie);

        Assert.Equal("own=1; session=a%3Bb", arrival.Headers["Cookie"]);
        Assert.Equal("own=1", Assert.Single(request.Headers.GetValues("Cookie")));
    }

    [Fact]
    public async Task Key_of_its_scheme_goes_before_the_key_for_all()
    {
        _test.Options.ApiKey = "all";
        _test.Options.ApiKeys["inHeader"] = "own";
        var arrival = await SendAsync(new ApiSecurityRequirement(InHeader, InCookie));

        Assert.Equal("own", arrival.Headers["X-Custom"]);
        Assert.Equal("session=all", arrival.Headers["Cookie"]);
    }

    [Fact]
    public async Task User_name_and_password_are_sent_as_utf8()
    {
        (_test.Options.UserName, _test.Options.Password) = ("user", "p:\u00e9");

        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:p:\u00e9")), (await SendAsync(Basic)).Authorization);
    }

    [Fact]
    public async Task Bearer_token_serves_bearer_and_oauth2_schemes()
    {
        _test.Options.BearerToken = "abc";

        Assert.Equal("Bearer abc", (await SendAsync(Bearer)).Authorization);
        Assert.Equal("Bearer abc", (await SendAsync(OAuth2)).Authorization);
    }

    [Fact]
    public async Task Bearer_scheme_written_as_an_api_key_in_the_authorization_header_gets_the_token()
    {
        var scheme = new ApiKeyScheme("legacy", ApiKeyLocation.Header, "authorization");
        _test.Options.BearerToken = "abc";
        Assert.Equal("Bearer abc", (await SendAsync(scheme)).Authorization);

        _test.RotateHandler();
        (_test.Options.BearerToken, _test.Options.ClientId, _test.Options.ClientSecret) = (null, Some.ClientId, Some.Secret);
        Assert.Equal("Bearer token1", (await SendAsync(scheme)).Authorization);
    }

    [Fact]
    public async Task Token_and_key_are_sent_together_where_both_are_asked_for()
    {
        (_test.Options.ClientId, _test.Options.ClientSecret, _test.Options.ApiKey) = (Some.ClientId, Some.Secret, "abc");
        var arrival = await SendAsync(new ApiSecurityRequirement(OAuth2, InHeader));

        Assert.Equal("Bearer token1", arrival.Authorization);
        Assert.Equal("abc", arrival.Headers["X-Custom"]);
    }

    [Fact]
    public async Task First_alternative_for_which_everything_is_there_is_taken()
    {
        _test.Options.ApiKeys["inCookie"] = "abc";
        var arrival = await SendAsync(OAuth2, new ApiSecurityRequirement(InHeader, InCookie), InCookie);

        Assert.Equal("session=abc", arrival.Headers["Cookie"]);
        Assert.False(arrival.Headers.ContainsKey("X-Custom"));
    }

    [Fact]
    public async Task Missing_credentials_are_named_and_nothing_is_sent()
    {
        _test.Options.ApiKeys["other"] = "CANARY";

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(new ApiSecurityRequirement(Basic, InHeader), Bearer));

        Assert.Equal(
            "AppsClient: Get asks for credentials that the options do not have: UserName and Password and ApiKeys[\"inHeader\"] or ApiKey, or ClientId and ClientSecret, or BearerToken.",
            exception.Message);
        Assert.Empty(_test.Api.Arrivals);
    }

    [Fact]
    public async Task Operation_that_may_go_without_credentials_does_so_when_there_are_none_of_the_kind()
    {
        _test.Options.ApiKeys["other"] = "abc";
        var arrival = await SendAsync(Basic, new ApiSecurityRequirement());

        Assert.Null(arrival.Authorization);
    }

    [Fact]
    public async Task Operation_that_may_go_without_credentials_gets_them_when_they_are_there()
    {
        _test.Options.BearerToken = "abc";

        Assert.Equal("Bearer abc", (await SendAsync(new ApiSecurityRequirement(), Bearer)).Authorization);
    }

    [Fact]
    public async Task Options_without_credentials_leave_requests_to_handlers_of_the_users()
    {
        Assert.Null((await SendAsync(Basic)).Authorization);
    }

    [Fact]
    public async Task Silent_document_gets_the_bearer_token_or_the_password_and_no_api_key()
    {
        (_test.Options.UserName, _test.Options.Password, _test.Options.ApiKey) = ("user", "password", "abc");
        await _test.SendAsync(SignInTest.Get());
        _test.RotateHandler();
        _test.Options.BearerToken = "abc";
        await _test.SendAsync(SignInTest.Get());

        Assert.Equal(["Basic dXNlcjpwYXNzd29yZA==", "Bearer abc"], _test.Api.Arrivals.Select(static arrival => arrival.Authorization));
    }

    [Fact]
    public async Task Scheme_that_the_transport_serves_asks_nothing_of_the_options()
    {
        _test.Options.ApiKey = "abc";
        var arrival = await SendAsync(new ApiSecurityRequirement(new OtherSecurityScheme("mutualTLS"), InHeader));

        Assert.Equal("abc", arrival.Headers["X-Custom"]);
    }

    [Fact]
    public async Task Header_of_the_caller_counts()
    {
        _test.Options.ApiKey = "abc";
        using var request = SignInTest.Get();
        request.Headers.Add("X-Custom", "own");
        var arrival = await SendAsync(request, InHeader);

        Assert.Equal("own", arrival.Headers["X-Custom"]);
        Assert.Equal("own", Assert.Single(request.Headers.GetValues("X-Custom")));
    }

    [Fact]
    public async Task Message_is_as_it_was_afterwards()
    {
        (_test.Options.BearerToken, _test.Options.ApiKey) = ("CANARY", "CANARY");
        using var request = SignInTest.Get();
        await SendAsync(request, new ApiSecurityRequirement(Bearer, InHeader, InCookie, InQuery));

        Assert.Empty(request.Headers);
        Assert.Equal("https://acme.piwik.pro/api/apps/v2", request.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData(ApiKeyLocation.Header, "Content-Type")]
    [InlineData(ApiKeyLocation.Header, "not a name")]
    [InlineData(ApiKeyLocation.Header, "X\r\nY")]
    [InlineData(ApiKeyLocation.Cookie, "a=b")]
    [InlineData(ApiKeyLocation.Cookie, "a;b")]
    [InlineData(ApiKeyLocation.Cookie, "a\r\nb")]
    [InlineData(ApiKeyLocation.Cookie, "")]
    public async Task Name_that_no_request_can_have_stops_the_call(ApiKeyLocation location, string name)
    {
        _test.Options.ApiKey = "CANARY";
        using var request = SignInTest.Get();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SendAsync(request, new ApiSecurityRequirement(InHeader, new ApiKeyScheme("odd", location, name))));

        Assert.DoesNotContain("CANARY", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_test.Api.Arrivals);
        Assert.Empty(request.Headers);
    }

    [Fact]
    public async Task Foreign_origin_is_refused_before_anything_is_sent()
    {
        _test.Options.ApiKey = "abc";

        await Assert.ThrowsAsync<ForeignOriginException>(() => SendAsync(SignInTest.Get("https://evil.example/"), InHeader));
        Assert.Empty(_test.Api.Arrivals);
    }

    [Fact]
    public async Task Answer_from_a_foreign_origin_is_refused()
    {
        _test.Options.ApiKey = "abc";
        _test.Answer = static _ => new HttpResponseMessage { RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://evil.example/") };

        await Assert.ThrowsAsync<ForeignOriginException>(() => SendAsync(InHeader));
    }

    [Fact]
    public void Synchronous_sending_is_refused()
    {
        _test.Options.ApiKey = "abc";
        using var request = SignInTest.Get();

        Assert.Throws<NotSupportedException>(() => _test.Invoker.Send(request, CancellationToken.None));
    }

    private Task<StubServer.Arrival> SendAsync(params ApiSecurityRequirement[] alternatives) => SendAsync(SignInTest.Get(), alternatives);

    private async Task<StubServer.Arrival> SendAsync(HttpRequestMessage request, params ApiSecurityRequirement[] alternatives)
    {
        request.Options.Set(ApiOperation.Key, new ApiOperation("Get", HttpMethod.Get, "/x") { Security = ApiSecurity.AnyOf(alternatives) });
        (await _test.SendAsync(request)).Dispose();
        return _test.Api.Arrivals[^1];
    }
}
