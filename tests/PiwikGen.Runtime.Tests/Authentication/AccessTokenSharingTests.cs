using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Whose tokens are whose, and for how long they are kept.</summary>
public sealed class AccessTokenSharingTests : AccessTokenCacheTest
{
    [Fact]
    public async Task Clients_with_different_credentials_never_get_each_others_token()
    {
        ClientCredentials[] all =
        [
            Some.Credentials(),
            Some.Credentials(clientId: "other-client"),
            Some.Credentials(secret: "other secret"),
            Some.Credentials(url: "https://other.piwik.pro/auth/token"),
            Some.Credentials(url: "https://acme.piwik.pro:8443/auth/token"),
            Some.Credentials(scope: "read"),
            Some.Credentials(format: TokenRequestFormat.Form),
            Some.Credentials(extra: new KeyValuePair<string, string>("audience", "x")),
            Some.Credentials(clientId: "some-clien", secret: "t" + Some.Secret),
        ];
        var calls = Enumerable.Range(0, 1000 * all.Length)
            .Select(i => Task.Run(async () => (Asked: all[i % all.Length], Got: await _cache.GetAsync(all[i % all.Length], default))))
            .ToArray();
        var tokens = new Dictionary<ClientCredentials, AccessToken>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < all.Length; i++)
        {
            var request = await _source.NextAsync();
            tokens.Add(request.Credentials, request.Succeed("token" + i));
        }

        Assert.All(await Task.WhenAll(calls), call => Assert.Same(tokens[call.Asked], call.Got));
        Assert.Equal(all.Length, _source.Count);
    }

    [Fact]
    public async Task Equal_credentials_of_two_clients_share_one_token()
    {
        await FirstAsync();

        await _cache.GetAsync(Some.Credentials(), default);

        Assert.Equal(1, _source.Count);
    }

    [Fact]
    public async Task Removed_credentials_are_forgotten()
    {
        await FirstAsync();
        _cache.Remove(_credentials.Key);
        Assert.Equal(0, _cache.Count);

        var call = GetAsync();
        (await _source.NextAsync()).Succeed();
        await call;
    }

    [Fact]
    public async Task Credentials_that_are_no_longer_used_do_not_pile_up()
    {
        for (var i = 0; i < 500; i++)
        {
            var call = _cache.GetAsync(Some.Credentials(secret: "secret " + i), default).AsTask();
            (await _source.NextAsync()).Succeed(seconds: 10);
            await call;
            _clock.Advance(10);
        }

        Assert.InRange(_cache.Count, 1, 65);
    }

    [Fact]
    public async Task Disposal_ends_the_request_and_frees_every_waiter()
    {
        var calls = Enumerable.Range(0, 10).Select(_ => GetAsync()).ToArray();
        var request = await _source.NextAsync();

        _cache.Dispose();

        foreach (var call in calls)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        }

        Assert.True(request.CancellationToken.IsCancellationRequested);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => GetAsync());
    }

    [Fact]
    public void Disposal_twice_does_no_harm()
    {
        _cache.Dispose();
        _cache.Dispose();
    }
}
