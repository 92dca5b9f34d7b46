using System.Text;
using System.Text.Json;
using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>What goes to the token endpoint (RFC 6749, sections 2.3.1 and 4.4.2).</summary>
public sealed class TokenRequestTests
{
    private const string OddSecret = "a\"b\\c\u00e9\U0001F511 +&=%:/";

    [Fact]
    public async Task Json_request_is_a_post_with_exactly_three_members()
    {
        var arrival = await SendAsync(Some.Credentials());

        Assert.Equal(HttpMethod.Post, arrival.Method);
        Assert.Equal("https://acme.piwik.pro/auth/token", arrival.Address.AbsoluteUri);
        Assert.Equal("application/json", arrival.Headers["Content-Type"]);
        Assert.Equal("application/json", arrival.Headers["Accept"]);
        Assert.Null(arrival.Authorization);
        Assert.Equal($$"""{"grant_type":"client_credentials","client_id":"{{Some.ClientId}}","client_secret":"{{Some.Secret}}"}""", arrival.Body);
    }

    [Fact]
    public async Task Secret_with_quotes_backslashes_and_other_scripts_arrives_as_it_is_in_json()
    {
        var arrival = await SendAsync(Some.Credentials(secret: OddSecret));

        using var json = JsonDocument.Parse(arrival.Body!);
        Assert.Equal(OddSecret, json.RootElement.GetProperty("client_secret").GetString());
        Assert.All(arrival.Body!, letter => Assert.InRange(letter, ' ', '~'));
    }

    [Fact]
    public async Task Form_request_carries_the_same_members_form_encoded()
    {
        var arrival = await SendAsync(Some.Credentials(secret: OddSecret, format: TokenRequestFormat.Form));

        Assert.Equal("application/x-www-form-urlencoded", arrival.Headers["Content-Type"]);
        Assert.Equal(
            $"grant_type=client_credentials&client_id={Some.ClientId}&client_secret=a%22b%5Cc%C3%A9%F0%9F%94%91+%2B%26%3D%25%3A%2F",
            arrival.Body);
        Assert.Null(arrival.Authorization);
    }

    [Fact]
    public async Task Basic_header_carries_id_and_secret_form_encoded_and_the_body_neither()
    {
        var arrival = await SendAsync(Some.Credentials(clientId: "id:with colon", secret: OddSecret, format: TokenRequestFormat.FormWithBasicHeader));

        Assert.Equal("grant_type=client_credentials", arrival.Body);
        var decoded = Encoding.ASCII.GetString(Convert.FromBase64String(arrival.Authorization!["Basic ".Length..]));
        Assert.StartsWith("Basic ", arrival.Authorization, StringComparison.Ordinal);
        Assert.Equal("id%3Awith+colon:a%22b%5Cc%C3%A9%F0%9F%94%91+%2B%26%3D%25%3A%2F", decoded);
    }

    [Theory]
    [InlineData(TokenRequestFormat.Json)]
    [InlineData(TokenRequestFormat.Form)]
    [InlineData(TokenRequestFormat.FormWithBasicHeader)]
    public async Task Scope_and_extra_parameters_are_sent_in_every_format(TokenRequestFormat format)
    {
        var arrival = await SendAsync(Some.Credentials(format: format, scope: "read write", extra: new KeyValuePair<string, string>("audience", "https://api")));

        Assert.Contains(format == TokenRequestFormat.Json ? "\"scope\":\"read write\"" : "scope=read+write", arrival.Body, StringComparison.Ordinal);
        Assert.Contains(format == TokenRequestFormat.Json ? "\"audience\":\"https://api\"" : "audience=https%3A%2F%2Fapi", arrival.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_scope_is_not_sent()
    {
        Assert.DoesNotContain("scope", (await SendAsync(Some.Credentials())).Body, StringComparison.Ordinal);
    }

    private static async Task<StubServer.Arrival> SendAsync(ClientCredentials credentials)
    {
        using var request = TokenRequest.Create(credentials, credentials.Secret!);
        using var server = new StubServer(_ => StubServer.Token());
        using var invoker = new HttpMessageInvoker(server);
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        return Assert.Single(server.Arrivals);
    }
}
