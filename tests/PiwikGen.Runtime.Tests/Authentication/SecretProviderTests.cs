using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Secrets that a function of the user's hands out.</summary>
public sealed class SecretProviderTests : IDisposable
{
    private readonly SignInTest _test = new();
    private readonly List<CancellationToken> _asked = [];
    private string _secret = "CANARY-first";

    public SecretProviderTests()
    {
        _test.Options.ClientSecret = null;
        _test.Options.Token.ClientSecretProvider = cancellationToken =>
        {
            _asked.Add(cancellationToken);
            return ValueTask.FromResult(_secret);
        };
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Provider_is_asked_before_every_token_request_and_a_new_secret_counts_from_the_next_one_on()
    {
        await SendAsync();
        _secret = "CANARY-second";
        await SendAsync();
        Assert.Single(_asked);

        _test.Advance(1800);
        await SendAsync();

        Assert.Equal(2, _asked.Count);
        Assert.Contains("CANARY-first", _test.Tokens.Arrivals[0].Body, StringComparison.Ordinal);
        Assert.Contains("CANARY-second", _test.Tokens.Arrivals[1].Body, StringComparison.Ordinal);
        Assert.Equal("Bearer token2", _test.Api.Arrivals[^1].Authorization);
    }

    [Fact]
    public async Task Provider_is_not_cancelled_with_the_caller_that_set_off_the_request()
    {
        using var caller = new CancellationTokenSource();
        (await _test.SendAsync(SignInTest.Get(), caller.Token)).Dispose();
        await caller.CancelAsync();

        Assert.False(Assert.Single(_asked).IsCancellationRequested);
    }

    [Fact]
    public async Task Provider_that_throws_is_a_token_exception_that_tells_which_and_keeps_the_cause()
    {
        var cause = new InvalidOperationException("The vault is closed.");
        _test.Options.Token.ClientSecretProvider = _ => throw cause;

        var exception = await Assert.ThrowsAsync<TokenException>(SendAsync);

        Assert.Same(cause, exception.InnerException);
        Assert.True(exception.IsTransient);
        Assert.Equal("No access token for AppsClient from https://acme.piwik.pro/auth/token: InvalidOperationException before an answer came. See the inner exception.", exception.Message);
        Assert.Empty(_test.Tokens.Arrivals);
    }

    [Fact]
    public async Task Secret_of_the_provider_that_the_server_repeats_is_replaced()
    {
        _test.AnswerToken = () => StubServer.Json("""{"error":"invalid_client","error_description":"Not CANARY-first."}""", System.Net.HttpStatusCode.BadRequest);

        Assert.Equal("Not ***.", (await Assert.ThrowsAsync<TokenException>(SendAsync)).ErrorDescription);
    }

    private async Task SendAsync() => (await _test.SendAsync(SignInTest.Get())).Dispose();
}
