using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Runtime.Tests.Authentication;
using PiwikGen.Runtime.Tests.Responses;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>Clients without dependency injection, over real connections.</summary>
public sealed class ApiTransportFactoryTests
{
    private static readonly ApiOperation Ping = new("Ping", HttpMethod.Get, "/ping");

    private int _tokens;
    private int _pings;

    [Fact]
    public async Task Transport_signs_in_and_reads_the_answer()
    {
        await using var server = await LiveServer.StartAsync(AnswerAsync);
        using var transport = Create(server);

        Assert.Equal("Bearer live", await SendAsync(transport));
    }

    [Fact]
    public async Task Transports_of_one_process_share_tokens()
    {
        await using var server = await LiveServer.StartAsync(AnswerAsync);
        for (var i = 0; i < 3; i++)
        {
            using var transport = Create(server);
            await SendAsync(transport);
        }

        Assert.Equal((1, 3), (_tokens, _pings));
    }

    [Fact]
    public async Task Disposed_transport_sends_nothing_more()
    {
        await using var server = await LiveServer.StartAsync(AnswerAsync);
        var transport = Create(server);
        transport.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => SendAsync(transport));
        Assert.Equal(0, _pings);
    }

    [Fact]
    public async Task Limits_of_the_options_hold()
    {
        await using var server = await LiveServer.StartAsync(AnswerAsync);
        using var small = Create(server, static options => options.MaxResponseBytes = 3);
        using var impatient = Create(server, static options => options.Timeout = TimeSpan.FromMilliseconds(1), "/slow");

        await Assert.ThrowsAsync<ApiException>(() => SendAsync(small));
        await Assert.ThrowsAsync<TimeoutException>(() => SendAsync(impatient));
    }

    [Fact]
    public async Task Static_credentials_are_sent()
    {
        await using var server = await LiveServer.StartAsync(AnswerAsync);
        using var transport = Create(server, static options => (options.ClientId, options.ClientSecret, options.BearerToken) = (null, null, "own"));

        Assert.Equal("Bearer own", await SendAsync(transport));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_of_the_api_is_not_followed(int status)
    {
        var elsewhere = 0;
        await using var evil = await LiveServer.StartAsync(_ =>
        {
            elsewhere++;
            return Task.CompletedTask;
        });
        await using var server = await LiveServer.StartAsync(context => context.Request.Path == "/auth/token" ? AnswerAsync(context) : Redirect(context, evil, status));
        using var transport = Create(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => SendAsync(transport));

        Assert.Equal(status, (int)exception.StatusCode);
        Assert.Equal(0, elsewhere);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_takes_neither_the_body_nor_the_key_of_a_request_elsewhere(int status)
    {
        var elsewhere = 0;
        await using var evil = await LiveServer.StartAsync(_ =>
        {
            elsewhere++;
            return Task.CompletedTask;
        });
        var bodies = new List<string>();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            bodies.Add(context.Request.Headers["X-Key"] + " " + await new StreamReader(context.Request.Body).ReadToEndAsync());
            await Redirect(context, evil, status);
        });
        using var transport = Create(server, static options => (options.ClientId, options.ClientSecret, options.ApiKey) = (null, null, "key"));
        var operation = new ApiOperation("Post", HttpMethod.Post, "/things") { Security = ApiSecurity.AnyOf(new ApiKeyScheme("k", ApiKeyLocation.Header, "X-Key")) };
        var request = new ApiRequest(operation);
        request.SetText("body", "text/plain");

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(request, ApiAnswer.Text, CancellationToken.None));

        Assert.Equal(status, (int)exception.StatusCode);
        Assert.Equal(["key body"], bodies);
        Assert.Equal(0, elsewhere);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_of_the_token_endpoint_takes_the_secret_nowhere(int status)
    {
        var elsewhere = 0;
        await using var evil = await LiveServer.StartAsync(_ =>
        {
            elsewhere++;
            return Task.CompletedTask;
        });
        await using var server = await LiveServer.StartAsync(context => Redirect(context, evil, status));
        using var transport = Create(server);

        var exception = await Assert.ThrowsAsync<TokenException>(() => SendAsync(transport));

        Assert.Contains("redirects, which is not followed", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, elsewhere);
    }

    [Fact]
    public void Options_that_cannot_work_are_refused()
    {
        var options = new ApiClientOptions { ClientId = Some.ClientId, ClientSecret = Some.Secret };

        var exception = Assert.Throws<OptionsValidationException>(() => ApiTransportFactory.Create(options, PingClient.Profile));

        Assert.Contains("PingClient: BaseAddress is required", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("options", static () => ApiTransportFactory.Create(null!, PingClient.Profile));
        Assert.Throws<ArgumentNullException>("profile", static () => ApiTransportFactory.Create(new ApiClientOptions(), null!));
    }

    [Fact]
    public async Task Later_change_of_the_options_is_not_seen()
    {
        await using var server = await LiveServer.StartAsync(AnswerAsync);
        var options = new ApiClientOptions { BaseAddress = server.Address, AllowInsecureLoopback = true, BearerToken = "first" };
        using var transport = ApiTransportFactory.Create(options, PingClient.Profile);
        options.BearerToken = "second";

        Assert.Equal("Bearer first", await SendAsync(transport));
    }

    private static Task Redirect(HttpContext context, LiveServer target, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = new Uri(target.Address, "/elsewhere").AbsoluteUri;
        return Task.CompletedTask;
    }

    private static ApiTransport Create(LiveServer server, Action<ApiClientOptions>? configure = null, string path = "")
    {
        var options = new ApiClientOptions { BaseAddress = new Uri(server.Address, path), AllowInsecureLoopback = true, ClientId = Some.ClientId, ClientSecret = Some.Secret };
        options.Token.Endpoint = new Uri(server.Address, "/auth/token").AbsoluteUri;
        configure?.Invoke(options);
        return ApiTransportFactory.Create(options, PingClient.Profile);
    }

    private static Task<string> SendAsync(ApiTransport transport) => transport.SendAsync(new ApiRequest(Ping), ApiAnswer.Text, CancellationToken.None);

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/auth/token")
        {
            Interlocked.Increment(ref _tokens);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"token_type":"Bearer","expires_in":1800,"access_token":"live"}""");
            return;
        }

        if (context.Request.Path.StartsWithSegments("/slow"))
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            return;
        }

        Interlocked.Increment(ref _pings);
        await context.Response.WriteAsync(context.Request.Headers.Authorization.ToString());
    }
}
