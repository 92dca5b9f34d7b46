using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Under which names tokens are shared.</summary>
public sealed class SharedTokenKeyTests : SharedTokenTest
{
    [Fact]
    public void Equal_credentials_have_one_key_in_every_process_and_it_gives_nothing_away()
    {
        var key = KeyOf(Some.Credentials());

        // Pinned: another value would part a fleet in two while it is being updated.
        Assert.Equal("A4C254D048599D804331894FB0580EE13CF89E952C055413382BBA1B04354DF0", key);
        Assert.Equal(key, KeyOf(Some.Credentials()));
    }

    [Fact]
    public void Different_credentials_never_share_a_key()
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
            Some.Credentials(extra: new KeyValuePair<string, string>("audiencex", "")),
            Some.Credentials(clientId: "some-clien", secret: "t" + Some.Secret),
        ];

        Assert.Equal(all.Length, all.Select(KeyOf).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Order_of_extra_parameters_makes_no_difference()
    {
        KeyValuePair<string, string> a = new("a", "1"), b = new("b", "2");

        Assert.Equal(KeyOf(Some.Credentials(extra: [a, b])), KeyOf(Some.Credentials(extra: [b, a])));
    }

    [Fact]
    public async Task Secret_of_a_provider_is_asked_for_once_in_a_fetch_and_is_part_of_the_key()
    {
        var asked = 0;
        Credentials = Provided(() => Some.Secret + Interlocked.Increment(ref asked));
        var (process, token) = await FirstAsync();
        Clock.Advance(1);
        var renewal = RenewAsync(process, token);
        var request = await Endpoint.NextAsync();
        request.Succeed("second");
        await renewal;

        Assert.Equal(2, asked);
        Assert.Equal(Some.Secret + "2", request.Credentials.Secret!.Reveal());
        Assert.Equal(2, Store.Keys.Count);
    }

    [Fact]
    public async Task Provider_that_gives_nothing_is_left_to_the_endpoint_to_name()
    {
        Credentials = Provided(static () => "");
        await FirstAsync();

        Assert.Empty(Store.Keys);
    }

    private static string KeyOf(ClientCredentials credentials) => SharedTokenKey.Derive(credentials, credentials.Secret!);

    private static ClientCredentials Provided(Func<string> secret) => new()
    {
        ClientName = "AppsClient",
        TokenUrl = new Uri("https://acme.piwik.pro/auth/token"),
        ClientId = Some.ClientId,
        SecretProvider = _ => new ValueTask<string>(secret()),
        Format = TokenRequestFormat.Json,
        Transport = static () => throw new InvalidOperationException("Nothing was to be sent."),
    };
}
