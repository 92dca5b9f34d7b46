using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.Diagnostics;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Runtime.Tests.Authentication;
using PiwikGen.Runtime.Tests.DependencyInjection;

namespace PiwikGen.Runtime.Tests.Diagnostics;

/// <summary>What the runtime tells those who listen.</summary>
public sealed class TelemetryTests : RegistrationTest
{
    private readonly FakeTimeProvider _clock = new();

    public TelemetryTests()
    {
        Services.AddSingleton<TimeProvider>(_clock);
        Add(static options =>
        {
            Valid(options);
            options.Token.Retries = 0;
        });
    }

    [Fact]
    public async Task Token_requests_and_cache_hits_are_counted()
    {
        using var telemetry = new NotedTelemetry(PiwikGenTelemetry.MeterName);
        for (var i = 0; i < 3; i++)
        {
            await Client.PingAsync();
        }

        Assert.Equal(["success"], telemetry.Of("piwikgen.token.requests").Select(static measurement => measurement.Tags["outcome"]));
        Assert.Equal(2, telemetry.Of("piwikgen.token.cache.hits").Sum(static measurement => measurement.Value));
        Assert.Empty(telemetry.Of("piwikgen.token.failures"));
    }

    [Theory]
    [InlineData("""{"error":"invalid_client"}""", 401, "invalid_client")]
    [InlineData("", 403, "refused")]
    [InlineData("", 503, "transient")]
    public async Task Token_that_could_not_be_had_is_counted_with_its_reason(string body, int status, string reason)
    {
        AnswerToken = _ => StubServer.Json(body, (HttpStatusCode)status);
        using var telemetry = new NotedTelemetry(PiwikGenTelemetry.MeterName);
        await Assert.ThrowsAsync<PiwikGen.Authentication.TokenException>(() => Client.PingAsync());

        Assert.Equal(reason, Assert.Single(telemetry.Of("piwikgen.token.failures")).Tags["error.type"]);
        Assert.Equal("failure", Assert.Single(telemetry.Of("piwikgen.token.requests")).Tags["outcome"]);
        var activity = Assert.Single(telemetry.Activities, static activity => activity.OperationName == "piwikgen.token.request");
        Assert.Equal(reason, activity.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
    }

    [Fact]
    public async Task Forced_renewal_after_a_401_is_counted_and_a_futile_one_is_not()
    {
        using var telemetry = new NotedTelemetry(PiwikGenTelemetry.MeterName);
        Answer = static arrival => new HttpResponseMessage(arrival.Authorization == "Bearer token1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
        await Client.PingAsync();
        Assert.Single(telemetry.Of("piwikgen.token.forced_renewals"));

        Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        for (var i = 0; i < 10; i++)
        {
            await Assert.ThrowsAsync<ApiException>(() => Client.PingAsync());
        }

        Assert.Equal(5, telemetry.Of("piwikgen.token.forced_renewals").Count);
    }

    [Fact]
    public async Task Time_that_a_call_waited_for_its_token_is_recorded_by_the_clock_of_the_services()
    {
        using var telemetry = new NotedTelemetry(PiwikGenTelemetry.MeterName);
        AnswerToken = _ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(3));
            return StubServer.Token();
        };
        await Client.PingAsync();
        await Client.PingAsync();

        Assert.Equal(3, Assert.Single(telemetry.Of("piwikgen.token.wait.duration")).Value, 3);
    }

    [Fact]
    public async Task Operation_is_measured_and_traced_by_its_template_and_never_by_its_path_or_query()
    {
        using var telemetry = new NotedTelemetry(PiwikGenTelemetry.MeterName);
        var operation = new ApiOperation("GetApp", HttpMethod.Get, "/apps/{id}");
        var request = new ApiRequest(operation);
        request.AddPath("id", "private-id");
        request.AddQuery("search", "private-search");
        using var client = new HttpClient(new StubServer(static _ => new HttpResponseMessage(HttpStatusCode.NotFound))) { BaseAddress = new Uri("https://acme.piwik.pro") };
        await Assert.ThrowsAsync<ApiException>(() => new ApiTransport(client, new ApiProfile { Name = "AppsClient" }).SendAsync(request));

        var measurement = Assert.Single(telemetry.Of("piwikgen.client.operation.duration"));
        Assert.Equal("/apps/{id}", measurement.Tags["url.template"]);
        Assert.Equal(("AppsClient", "GetApp", "GET", 404, "404"), (measurement.Tags["piwikgen.client"], measurement.Tags["piwikgen.operation"], measurement.Tags["http.request.method"], measurement.Tags["http.response.status_code"], measurement.Tags["error.type"]));
        Assert.True(measurement.Value > 0);
        var activity = Assert.Single(telemetry.Activities);
        Assert.Equal(("AppsClient.GetApp", "/apps/{id}", ActivityStatusCode.Error), (activity.OperationName, activity.GetTagItem("url.template"), activity.Status));
        Assert.DoesNotContain(telemetry.Lines, static line => line.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_request_is_part_of_the_trace_of_the_call_that_set_it_off()
    {
        using var telemetry = new NotedTelemetry(PiwikGenTelemetry.ActivitySourceName);
        await Client.PingAsync();

        var call = Assert.Single(telemetry.Activities, static activity => activity.OperationName == "PingClient.Ping");
        var token = Assert.Single(telemetry.Activities, static activity => activity.OperationName == "piwikgen.token.request");
        Assert.Equal((call.TraceId, call.SpanId), (token.TraceId, token.ParentSpanId));
        Assert.Equal(("acme.piwik.pro", 443, ActivityStatusCode.Unset), (token.GetTagItem("server.address"), token.GetTagItem("server.port"), token.Status));
        Assert.Equal(ActivityStatusCode.Unset, call.Status);
    }
}
