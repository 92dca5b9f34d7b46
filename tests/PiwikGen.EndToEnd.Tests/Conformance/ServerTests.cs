using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.EndToEnd.Tests.Conformance.Foreign;
using PiwikGen.EndToEnd.Tests.Conformance.Servers;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Where requests go.</summary>
public class ServerTests
{
    [Theory]
    [InlineData("", "/things/a%2Fb?q=c")]
    [InlineData("/", "/things/a%2Fb?q=c")]
    [InlineData("/base", "/base/things/a%2Fb?q=c")]
    [InlineData("/base/", "/base/things/a%2Fb?q=c")]
    [InlineData("/base/v%202/", "/base/v%202/things/a%2Fb?q=c")]
    public async Task The_base_address_wins_with_or_without_slash_and_path(string path, string target)
    {
        await using var server = await Recorder.StartAsync();
        using var client = ServersClient.Create(new ApiClientOptions { BaseAddress = new Uri(server.Address.GetLeftPart(UriPartial.Authority) + path), AllowInsecureLoopback = true });
        await client.GetThingAsync("a/b", "c");
        Assert.Equal(target, server.Target);
    }

    [Fact]
    public async Task Without_a_base_address_the_server_of_the_document_counts_with_the_defaults_of_its_variables()
    {
        await using var server = await Recorder.StartAsync();
        await new ServersClient(server.ClientOfAnyHost()).GetThingAsync("a");
        Assert.Equal(("demo.example.com", "/v2/things/a"), (server.Header("Host"), server.Target));
    }

    [Fact]
    public async Task A_server_of_the_operation_goes_before_that_of_the_document()
    {
        await using var server = await Recorder.StartAsync();
        await new ServersClient(server.ClientOfAnyHost()).UploadAsync();
        Assert.Equal(("uploads.example.com", "/u/uploads"), (server.Header("Host"), server.Target));
    }

    [Fact]
    public async Task The_variables_of_a_server_are_parameters()
    {
        await using var server = await Recorder.StartAsync();
        var httpClient = server.ClientOfAnyHost();
        httpClient.BaseAddress = ServersClientServers.Production(account: "acme", version: "1");
        await new ServersClient(httpClient).GetThingAsync("a");
        Assert.Equal(("acme.example.com", "/v1/things/a"), (server.Header("Host"), server.Target));
    }

    [Fact]
    public async Task A_relative_server_is_relative_to_where_the_document_is()
    {
        await using var server = await Recorder.StartAsync();
        using var client = ServersClient.Create(new ApiClientOptions { BaseAddress = ServersClientServers.WhereTheDocumentIs(server.Address), AllowInsecureLoopback = true });
        await client.GetThingAsync("a");
        Assert.Equal("/api/v3/things/a", server.Target);
    }

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("evil.example#")]
    [InlineData("user@evil.example:")]
    [InlineData("")]
    public void An_account_that_would_be_another_host_is_refused(string account) =>
        Assert.Equal("account", Assert.Throws<ArgumentException>(() => ServersClientServers.Production(account)).ParamName);

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("acme.evil")]
    [InlineData("ACME")]
    public void An_account_of_piwik_pro_that_would_be_another_host_is_refused(string account)
    {
        Assert.Throws<ArgumentException>(() => PiwikProAddress.FromAccount(account));
        Assert.Equal("https://acme.piwik.pro/", PiwikProAddress.FromAccount("acme").AbsoluteUri);
    }

    [Fact]
    public void Credentials_without_a_base_address_are_refused_whatever_servers_the_document_names()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => ForeignClient.Create(new ApiClientOptions { BearerToken = "t0k" }));
        Assert.Contains("BaseAddress is required", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_http_server_is_left_out() =>
        Assert.Equal(["ApiExampleOrg", "Production", "WhereTheDocumentIs"], typeof(ServersClientServers).GetMethods().Where(static method => method.IsStatic).Select(static method => method.Name).Order(StringComparer.Ordinal));
}
