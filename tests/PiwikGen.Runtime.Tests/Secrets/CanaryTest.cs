using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Authentication;
using PiwikGen.Runtime.Tests.DependencyInjection;

namespace PiwikGen.Runtime.Tests.Secrets;

/// <summary>A client all of whose secrets are canaries, and everything that can happen to it.</summary>
public abstract class CanaryTest : RegistrationTest
{
    private const string Invalid = "Acme.InvalidClient";

    private static readonly ApiOperation Operation = new("Ping", HttpMethod.Get, "/ping")
    {
        Security = ApiSecurity.AnyOf(new ApiSecurityRequirement(
            new OAuth2ClientCredentialsScheme("o"), new ApiKeyScheme("h", ApiKeyLocation.Header, "X-Plain"), new ApiKeyScheme("c", ApiKeyLocation.Cookie, "session"))),
    };

    private static readonly ApiOperation Impossible = new("Ping", HttpMethod.Get, "/ping")
    {
        Security = ApiSecurity.AnyOf(new ApiSecurityRequirement(new OAuth2ClientCredentialsScheme("o"), new ApiKeyScheme("h", ApiKeyLocation.Header, "not a name"))),
    };

    private readonly FakeTimeProvider _clock = new();

    protected CanaryTest()
    {
        Services.AddSingleton<TimeProvider>(_clock);
        Add(SetCanaries);
        ApiClientRegistration.Add<IPingClient, OtherClient>(Services, Invalid, new ApiProfile { Name = "InvalidClient" }, static options =>
        {
            SetCanaries(options);
            (options.ClientSecret, options.BaseAddress, options.BearerToken) = ("CANARY-secret\n", new Uri("https://user:CANARY-password@acme.piwik.pro/?CANARY"), "CANARY token");
        }, static transport => new OtherClient(transport));
    }

    private protected ApiClientOptions Options => Provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(PingClient.Name);

    private protected static void SetCanaries(ApiClientOptions options)
    {
        Valid(options);
        options.ApiKey = "CANARY-key";
        options.ApiKeys["other"] = "CANARY-other-key";
        options.Token.ExtraParameters["assertion"] = "CANARY-assertion";
        options.Token.Retries = 0;
    }

    /// <summary>Lets everything happen once; gives the exceptions.</summary>
    private protected async Task<IReadOnlyList<Exception>> RunAllAsync()
    {
        var exceptions = new List<Exception>();
        var pong = Answer;
        AnswerToken = static _ => StubServer.Token("CANARY-token");
        foreach (var answer in ApiAnswers())
        {
            Answer = answer;
            await RunAsync(exceptions, () => SendAsync(Operation));
        }

        Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        await RunAsync(exceptions, PostStreamAsync);
        Answer = pong;
        await RunAsync(exceptions, () => SendAsync(Operation));
        await RunAsync(exceptions, () => SendAsync(Impossible));
        await RunAsync(exceptions, () => HttpClient().GetStringAsync(new Uri("https://evil.example/")));
        await RunAsync(exceptions, () => Task.FromResult(Provider.GetRequiredService<OtherClient>()));
        foreach (var answer in TokenAnswers())
        {
            AnswerToken = answer;
            await RunAsync(exceptions, () => SendAsync(Operation));
        }

        // What was sent did hold them, else nothing here shows anything.
        Assert.Contains(Api.Arrivals, static arrival => arrival.Authorization == "Bearer CANARY-token" && arrival.Headers["X-Plain"] == "CANARY-key");
        Assert.Contains(Tokens.Arrivals, static arrival => arrival.Body!.Contains(Some.Secret, StringComparison.Ordinal) && arrival.Body.Contains("CANARY-assertion", StringComparison.Ordinal));
        Assert.True(exceptions.Count >= 14, $"Only {exceptions.Count} exceptions came about.");
        return exceptions;
    }

    private static IEnumerable<Func<StubServer.Arrival, HttpResponseMessage>> ApiAnswers() =>
    [
        static _ => new HttpResponseMessage { Content = new StringContent("pong") },
        static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized),
        static _ => new HttpResponseMessage(HttpStatusCode.InternalServerError),
        static _ => new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://evil.example/") } },
        static _ => new HttpResponseMessage { RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://evil.example/") },
        static _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "Down."),
    ];

    // Servers that repeat what they were sent, or give a token that cannot be used.
    private static IEnumerable<Func<StubServer.Arrival, HttpResponseMessage>> TokenAnswers() =>
    [
        static arrival => StubServer.Json($$"""{"error":"{{Some.Secret}}","error_description":"Not {{Some.Secret}} of {{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Some.Secret))}}","hint":"{{Some.Secret}}"}""", HttpStatusCode.BadRequest),
        static _ => StubServer.Json("""{"access_token":"CANARY token","token_type":"Bearer","expires_in":60}"""),
        static _ => StubServer.Json("""{"access_token":"CANARY\r\nX: y","token_type":"Bearer","expires_in":60}"""),
        static _ => StubServer.Json($$"""{"access_token":"CANARY","token_type":"{{Some.Secret}}","expires_in":60}"""),
        static _ => StubServer.Json($$"""{"access_token":"CANARY","token_type":"Bearer","expires_in":"{{Some.Secret}}"}"""),
        static arrival => new HttpResponseMessage { Content = new StringContent($"<html>{arrival.Body}</html>") },
        static arrival => StubServer.Json("{\"access_token\":\"CANARY"),
        static _ => new HttpResponseMessage(HttpStatusCode.PermanentRedirect) { Headers = { Location = new Uri("https://evil.example/?CANARY") } },
        static _ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "Nobody."),
        static _ => throw new InvalidOperationException("Odd."),
    ];

    private async Task RunAsync<T>(List<Exception> exceptions, Func<Task<T>> act)
    {
        // Tokens are dead and pauses over.
        _clock.Advance(TimeSpan.FromHours(1));
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            exceptions.Add(exception);
        }
    }

    private Task<string> SendAsync(ApiOperation operation) => Provider.GetRequiredService<PingClient>().SendAsync(operation);

    private HttpClient HttpClient() => Provider.GetRequiredService<IHttpClientFactory>().CreateClient(PingClient.Name);

    private async Task<HttpResponseMessage> PostStreamAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://acme.piwik.pro/ping") { Content = new StreamContent(new Requests.ForwardStream("x")) };
        request.Options.Set(ApiOperation.Key, Operation);
        return await HttpClient().SendAsync(request);
    }
}
