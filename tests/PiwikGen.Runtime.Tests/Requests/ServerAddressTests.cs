using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("https://h.example", "https://h.example/v1/a?q=1")]
    [InlineData("https://h.example/", "https://h.example/v1/a?q=1")]
    [InlineData("https://h.example:8443/", "https://h.example:8443/v1/a?q=1")]
    [InlineData("https://h.example/base", "https://h.example/base/v1/a?q=1")]
    [InlineData("https://h.example/base/", "https://h.example/base/v1/a?q=1")]
    [InlineData("https://h.example/a%20b/c", "https://h.example/a%20b/c/v1/a?q=1")]
    [InlineData("https://h.example/base?x=1#y", "https://h.example/base/v1/a?q=1")]
    [InlineData("http://[::1]:5000/base", "http://[::1]:5000/base/v1/a?q=1")]
    public void The_path_is_appended_to_the_base_address_with_or_without_slash(string baseAddress, string expected)
    {
        Assert.Equal(expected, Address("/v1/a", new Uri(baseAddress), null, null));
    }

    [Theory]
    [InlineData("https://own.example/", "https://doc.example/v2")]
    [InlineData(null, "https://doc.example/v2")]
    [InlineData("/v2", "https://doc.example/v1")]
    [InlineData("/v2", null)]
    public void The_base_address_wins_over_every_server_of_the_document(string? operationServer, string? documentServer)
    {
        Assert.Equal("https://h.example/base/a?q=1", Address("/a", new Uri("https://h.example/base/"), operationServer, documentServer));
    }

    [Theory]
    [InlineData(null, "https://doc.example/v1", "https://doc.example/v1/a?q=1")]
    [InlineData(null, "https://doc.example/v1/", "https://doc.example/v1/a?q=1")]
    [InlineData("https://own.example/v9/", "https://doc.example/v1", "https://own.example/v9/a?q=1")]
    [InlineData("https://own.example", null, "https://own.example/a?q=1")]
    [InlineData("/v2", "https://doc.example/v1", "https://doc.example/v2/a?q=1")]
    [InlineData("v2", "https://doc.example/v1/", "https://doc.example/v1/v2/a?q=1")]
    [InlineData("../v2", "https://doc.example/api/v1/", "https://doc.example/api/v2/a?q=1")]
    [InlineData("/", "https://doc.example/v1", "https://doc.example/a?q=1")]
    public void Without_a_base_address_the_server_of_the_operation_comes_before_that_of_the_document(string? operationServer, string? documentServer, string expected)
    {
        Assert.Equal(expected, Address("/a", null, operationServer, documentServer));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "/v1")]
    [InlineData(null, "")]
    [InlineData(null, "file:///etc")]
    [InlineData(null, "ftp://doc.example/")]
    [InlineData(null, "https://{region}.doc.example/")]
    [InlineData(null, "https://doc.example:port/")]
    [InlineData("/v2", "/v1")]
    [InlineData("/v2", null)]
    [InlineData("ftp://own.example/", "https://doc.example/")]
    [InlineData("javascript:alert(1)", "https://doc.example/")]
    [InlineData("https://{region}.own.example/", "https://doc.example/")]
    public void Without_any_address_the_message_says_what_to_set(string? operationServer, string? documentServer)
    {
        var missing = Assert.Throws<InvalidOperationException>(() => Address("/a", null, operationServer, documentServer));

        Assert.Contains("BaseAddress", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Operate", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("http://evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("@evil.example")]
    [InlineData(":80@evil.example")]
    [InlineData("..%2f..%2f")]
    [InlineData("%2e%2e")]
    public void No_value_leaves_the_base_address(string value)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "{id}"));
        request.AddPath("id", value);

        using var message = request.Finish(ServerAddress.Of(new Uri("https://h.example/base"), Wire.Profile, request.Operation));

        Assert.Equal("h.example", message.RequestUri!.Host);
        Assert.Equal(["/", "base/", Uri.EscapeDataString(value)], message.RequestUri.Segments);
    }

    [Fact]
    public void A_request_is_finished_once()
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a"));
        var server = ServerAddress.Of(new Uri("https://h.example/"), Wire.Profile, request.Operation);
        request.Finish(server).Dispose();

        Assert.Throws<InvalidOperationException>(() => request.Finish(server));
    }

    [Fact]
    public void The_message_carries_its_operation()
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a/{id}"));
        request.AddPath("id", 1);

        using var message = request.Finish(ServerAddress.Of(new Uri("https://h.example/"), Wire.Profile, request.Operation));

        Assert.True(message.Options.TryGetValue(ApiOperation.Key, out var operation));
        Assert.Same(request.Operation, operation);
    }

    private static string Address(string path, Uri? baseAddress, string? operationServer, string? documentServer)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, path) { ServerUrl = operationServer });
        request.AddQuery("q", 1);
        using var message = request.Finish(ServerAddress.Of(baseAddress, new ApiProfile { DefaultServer = documentServer }, request.Operation));
        return message.RequestUri!.AbsoluteUri;
    }
}
