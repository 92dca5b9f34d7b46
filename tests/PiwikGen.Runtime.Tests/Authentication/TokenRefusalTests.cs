using System.Net;
using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Token endpoints that say no, and what the caller is told.</summary>
public sealed class TokenRefusalTests : TokenEndpointTest
{
    [Theory]
    [InlineData(401, """{"error":"invalid_client"}""", "client secret is wrong")]
    [InlineData(400, """{"error":"invalid_client","hint":"Check the client_id"}""", "client secret is wrong")]
    [InlineData(401, "", "client secret is wrong")]
    [InlineData(400, """{"error":"unsupported_grant_type"}""", "Token.Format")]
    [InlineData(400, """{"error":"invalid_request"}""", "Token.ExtraParameters")]
    [InlineData(400, """{"error":"invalid_scope"}""", "Token.Scopes")]
    [InlineData(400, """{"error":"unauthorized_client"}""", "may not request tokens")]
    [InlineData(403, """{"error":"access_denied"}""", "may not request tokens")]
    [InlineData(402, """{"code":"402","message":"No active license"}""", "no active licence")]
    [InlineData(402, """{"code":402,"message":"No active license"}""", "no active licence")]
    [InlineData(403, "", "forbids")]
    [InlineData(404, "<html>", "no token endpoint at this address")]
    [InlineData(405, "", "no token endpoint at this address")]
    [InlineData(415, "", "Token.Format")]
    [InlineData(418, "", "Check ClientId, ClientSecret and Token.Format")]
    public async Task Refusal_says_what_to_do_and_is_not_tried_again(int status, string body, string advice)
    {
        var server = new StubServer(_ => StubServer.Json(body, (HttpStatusCode)status));
        var outcome = await FetchAsync(server, retries: 5);
        var exception = outcome.Failure!.ToException();

        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith($"No access token for AppsClient from https://acme.piwik.pro/auth/token (HTTP {status}): ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.False(exception.IsTransient);
        Assert.Equal(new Uri("https://acme.piwik.pro/auth/token"), exception.TokenUrl);
        Assert.Single(server.Arrivals);
    }

    [Fact]
    public async Task Error_description_and_hint_of_the_server_are_handed_on()
    {
        var exception = await FailAsync(() => StubServer.Json(
            """{"error":"invalid_client","error_description":"Client authentication failed","hint":"Check the `client_id`"}""", HttpStatusCode.BadRequest));

        Assert.Equal("invalid_client", exception.Error);
        Assert.Equal("Client authentication failed", exception.ErrorDescription);
        Assert.Equal("Check the `client_id`", exception.Hint);
        Assert.EndsWith("The server says: invalid_client; Client authentication failed; Check the `client_id`", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":"402","message":"No licence"}""", "402", "No licence")]
    [InlineData("""{"detail":"Nope"}""", null, "Nope")]
    [InlineData("""{"error":"a","error_description":"same","message":"same"}""", "a", "same")]
    [InlineData("""{"error":["odd"],"message":{"odd":1}}""", null, null)]
    [InlineData("not JSON", null, null)]
    public async Task Error_is_found_under_the_names_that_servers_use(string body, string? error, string? description)
    {
        var exception = await FailAsync(() => StubServer.Json(body, HttpStatusCode.BadRequest));

        Assert.Equal(error, exception.Error);
        Assert.Equal(description, exception.ErrorDescription);
        Assert.Null(exception.Hint);
    }

    [Fact]
    public async Task Error_in_an_answer_200_counts_as_a_refusal()
    {
        var exception = await FailAsync(() => StubServer.Json("""{"error":"invalid_client"}"""));

        Assert.Equal("invalid_client", exception.Error);
        Assert.Contains("client secret is wrong", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_that_the_server_repeats_is_replaced()
    {
        var exception = await FailAsync(() => StubServer.Json(
            $$"""{"error":"{{Some.Secret}}","error_description":"Wrong secret {{Some.Secret}}!","hint":"{{Some.Secret}}{{Some.Secret}}"}""", HttpStatusCode.BadRequest));

        Assert.Equal("***", exception.Error);
        Assert.Equal("Wrong secret ***!", exception.ErrorDescription);
        Assert.Equal("******", exception.Hint);
        Assert.DoesNotContain(Some.Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, static line => line.Contains(Some.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secret_that_the_server_repeats_as_token_type_or_life_is_replaced()
    {
        var asType = await FailAsync(() => StubServer.Json($$"""{"access_token":"abc","token_type":"{{Some.Secret}}"}"""));
        var asLife = await FailAsync(() => StubServer.Json($$"""{"access_token":"abc","expires_in":"{{Some.Secret}}"}"""));

        Assert.Contains("token_type is \"***\"", asType.Message, StringComparison.Ordinal);
        Assert.Contains("expires_in is \"***\"", asLife.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_description_is_cut()
    {
        var exception = await FailAsync(() => StubServer.Json($$"""{"error_description":"{{new string('x', 10_000)}}"}""", HttpStatusCode.BadRequest));

        Assert.Equal(new string('x', 300) + "...", exception.ErrorDescription);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_is_refused_and_nothing_goes_there(int status)
    {
        foreach (var target in new[] { "https://evil.example/auth/token", "https://acme.piwik.pro/other" })
        {
            var server = new StubServer(_ => new HttpResponseMessage((HttpStatusCode)status) { Headers = { Location = new Uri(target) } });
            var outcome = await FetchAsync(server, retries: 5);

            Assert.Contains("redirects, which is not followed", outcome.Failure!.Message, StringComparison.Ordinal);
            Assert.False(outcome.Failure.IsTransient);
            Assert.Single(server.Arrivals);
        }
    }

    [Fact]
    public async Task Answer_from_another_origin_shows_a_followed_redirect_and_is_not_used()
    {
        var exception = await FailAsync(() =>
        {
            var answer = StubServer.Token();
            answer.RequestMessage = new HttpRequestMessage(HttpMethod.Post, "https://evil.example/auth/token?x=y");
            return answer;
        });

        Assert.Contains("https://evil.example:443", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Switch redirects off", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "returned nothing")]
    [InlineData("", "returned nothing")]
    [InlineData("CANARY\n", "line break at the end")]
    public async Task Provider_that_gives_no_usable_secret_sends_nothing(string? secret, string reason)
    {
        var outcome = await FetchAsync(WithProvider(_ => ValueTask.FromResult(secret!)));

        Assert.Contains("Token.ClientSecretProvider returned", outcome.Failure!.Message, StringComparison.Ordinal);
        Assert.Contains(reason, outcome.Failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", outcome.Failure.ToException().ToString(), StringComparison.Ordinal);
    }

    private static ClientCredentials WithProvider(Func<CancellationToken, ValueTask<string>> provider) => new()
    {
        ClientName = "AppsClient",
        TokenUrl = new Uri("https://acme.piwik.pro/auth/token"),
        ClientId = Some.ClientId,
        Format = TokenRequestFormat.Json,
        SecretProvider = provider,
        Transport = static () => throw new InvalidOperationException("Nothing was to be sent."),
    };
}
