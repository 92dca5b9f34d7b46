using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Authentication;
using PiwikGen.Runtime.Tests.DependencyInjection;
using PiwikGen.Runtime.Tests.Diagnostics;
using PiwikGen.Runtime.Tests.Responses;

namespace PiwikGen.Runtime.Tests.Secrets;

/// <summary>Secrets and tokens are on the wire, and nowhere else.</summary>
public sealed class CanaryTests : CanaryTest
{
    [Fact]
    public async Task Secret_and_token_are_in_no_log_at_any_level()
    {
        await RunAllAsync();

        Assert.Contains(Log.Lines, static line => line.StartsWith("Trace", StringComparison.Ordinal) && line.Contains("Request Headers", StringComparison.Ordinal));
        Assert.Contains(Log.Lines, static line => line.Contains("cannot be read twice", StringComparison.Ordinal));
        Canary.AssertIsNowhereIn(Log.Lines);
    }

    [Fact]
    public async Task Secret_and_token_are_in_no_exception_nor_in_what_it_carries()
    {
        var exceptions = await RunAllAsync();

        Canary.AssertIsNowhereIn(exceptions.SelectMany(TextsOf));
    }

    [Fact]
    public async Task Secret_and_token_are_in_no_activity_and_no_measurement()
    {
        using var telemetry = new NotedTelemetry();
        await RunAllAsync();
        await RunOverConnectionsAsync();

        Assert.Contains(telemetry.Activities, static activity => activity.OperationName == "piwikgen.token.request");
        Assert.Contains(telemetry.Activities, static activity => activity.OperationName == "PingClient.Ping");
        Canary.AssertIsNowhereIn(telemetry.Lines);
    }

    [Fact]
    public async Task Secret_and_token_are_in_no_event_of_the_framework()
    {
        using var events = new NotedEvents();
        await RunAllAsync();
        await RunOverConnectionsAsync();

        Assert.Contains(events.Lines, static line => line.StartsWith("System.Net.Http/RequestStart", StringComparison.Ordinal));
        Canary.AssertIsNowhereIn(events.Lines);
    }

    [Fact]
    public async Task Secret_and_token_are_in_no_text_and_no_json_of_an_object_that_holds_them()
    {
        var token = await TokenAsync();
        object[] holders =
        [
            Options, Options.Token, token, Credentials, Credentials.Client!, Credentials.Client!.Key, Credentials.Client!.Secret!,
            Provider.GetRequiredService<AccessTokenCache>(), new CredentialValue(ApiKeyLocation.Header, "X", "CANARY"),
            new ClientCredentialsTokenHandler(Options, Provider.GetRequiredService<AccessTokenCache>()),
        ];

        Canary.AssertIsNowhereIn(holders.Select(static holder => holder.ToString()!));
        Canary.AssertIsNowhereIn(new object[] { Options, Options.Token, token }.Select(static holder => JsonSerializer.Serialize(holder, holder.GetType())));
        Assert.Contains("value hidden", token.ToString(), StringComparison.Ordinal);
        Assert.Contains("credentials: client credentials, API key", Options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_and_token_are_in_no_view_of_the_debugger()
    {
        var exceptions = await RunAllAsync();
        var token = await TokenAsync();
        using var handler = new ClientCredentialsTokenHandler(Options, Provider.GetRequiredService<AccessTokenCache>());
        var view = DebuggerView.Of(
            [Options, token, Credentials, Credentials.Client!, handler, Provider.GetRequiredService<AccessTokenCache>(), Provider.GetRequiredService<PingClient>(),
            new SecretScrubber("id", Some.Secret), TokenOutcome.Of(token), .. exceptions]);

        // The walk has been where the secrets are.
        Assert.Contains(view, static line => line.Contains("ClientSecret (hidden)", StringComparison.Ordinal));
        Assert.Contains(view, static line => line.Contains("AccessToken (value hidden", StringComparison.Ordinal));
        Canary.AssertIsNowhereIn(view);
    }

    [Theory]
    [InlineData("CANARY", true)]
    [InlineData("Q0FOQVJZ", true)]
    [InlineData("Basic aWQ6Q0FOQVJZLXNlY3JldA==", true)]
    [InlineData("Basic aWRlOkNBTkFSWS1zZWNyZXQ=", true)]
    [InlineData("Basic aWRlbjpDQU5BUlktc2VjcmV0", true)]
    [InlineData("nothing", false)]
    public void The_canary_is_found_in_plain_text_and_in_Base64(string text, bool isThere) => Assert.Equal(isThere, Canary.IsIn(text));

    private ApiCredentials Credentials => Provider.GetRequiredKeyedService<IApiCredentialsSource>(PingClient.Name).Current;

    private async Task<AccessToken> TokenAsync()
    {
        AnswerToken = static _ => StubServer.Token("CANARY-token");
        using var cache = new AccessTokenCache();
        return await cache.GetAsync(Credentials.Client!, CancellationToken.None);
    }

    /// <summary>Over real connections, where the framework itself has something to report.</summary>
    private static async Task RunOverConnectionsAsync()
    {
        await using var server = await LiveServer.StartAsync(static async context =>
        {
            context.Response.StatusCode = context.Request.Headers.ContainsKey("X-Fail") ? 401 : 200;
            await context.Response.Body.WriteAsync("""{"token_type":"Bearer","expires_in":1800,"access_token":"CANARY-token"}"""u8.ToArray());
        });
        var services = new ServiceCollection();
        ApiClientRegistration.Add<IPingClient, PingClient>(services, PingClient.Name, PingClient.Profile, options =>
        {
            SetCanaries(options);
            (options.BaseAddress, options.AllowInsecureLoopback) = (server.Address, true);
        }, static transport => new PingClient(transport));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IPingClient>().PingAsync();
        using var failing = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/x")) { Headers = { { "X-Fail", "1" } } };
        using var response = await provider.GetRequiredService<IHttpClientFactory>().CreateClient(PingClient.Name).SendAsync(failing);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static IEnumerable<string> TextsOf(Exception exception)
    {
        yield return exception.ToString();
        foreach (DictionaryEntry entry in exception.Data)
        {
            yield return $"{entry.Key} {entry.Value}";
        }

        foreach (var property in exception.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            yield return $"{property.Name} {property.GetValue(exception)}";
        }

        foreach (var text in exception.InnerException is { } inner ? TextsOf(inner) : [])
        {
            yield return text;
        }
    }
}
