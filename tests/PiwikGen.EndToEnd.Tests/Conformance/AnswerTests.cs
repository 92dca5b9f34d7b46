using System.Net;
using PiwikGen.EndToEnd.Tests.Conformance.Answers;
using PiwikGen.Responses;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Every kind of success.</summary>
public class AnswerTests
{
    private const string Json = """{"name":"a","size":1}""";

    [Fact]
    public Task One_success_is_its_type() => Answers(Json, "application/json", 200, static async client => Assert.Equal("a", (await client.GetThingAsync()).Name));

    [Theory]
    [InlineData(200, Json, "a", null)]
    [InlineData(201, """{"id":"7"}""", null, "7")]
    [InlineData(202, "", null, null)]
    public Task Several_successes_are_one_closed_type(int status, string body, string? ok, string? created) => Answers(body, "application/json", status, async client =>
    {
        var made = await client.MakeThingAsync();
        Assert.Equal((status, ok, created, status == 202), (made.Status, made.Ok?.Name, made.Created?.Id, made.IsAccepted));
    });

    [Fact]
    public Task A_success_that_is_not_among_several_is_an_exception() => Answers("{}", "application/json", 207, static async client =>
        Assert.Equal((HttpStatusCode)207, (await Assert.ThrowsAsync<ApiException>(() => client.MakeThingAsync())).StatusCode));

    [Theory]
    [InlineData(200)]
    [InlineData(206)]
    [InlineData(299)]
    public Task A_class_of_statuses(int status) => Answers(Json, "application/json", status, static async client => Assert.Equal("a", (await client.GetRangeAsync()).Name));

    [Fact]
    public async Task A_status_beside_its_class()
    {
        await Answers(Json, "application/json", 200, static async client => Assert.Equal(("a", null), Of(await client.GetMixedAsync())));
        await Answers("text", "text/plain", 203, static async client => Assert.Equal((null, "text"), Of(await client.GetMixedAsync())));

        static (string?, string?) Of(GetMixedResult result)
        {
            Assert.NotEqual(result.IsOk, result.IsSuccess);
            return (result.Ok?.Name, result.Success);
        }
    }

    [Fact]
    public Task Default_alone_is_a_success() => Answers(Json, "application/json", 200, static async client => Assert.Equal("a", (await client.GetDefaultAsync()).Name));

    [Fact]
    public Task Default_alone_is_no_success_for_an_error() => Answers(Json, "application/json", 500, static async client =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await Assert.ThrowsAsync<ApiException>(() => client.GetDefaultAsync())).StatusCode));

    [Fact]
    public async Task No_content()
    {
        await using var server = await Recorder.StartAsync();
        var client = new AnswersClient(server.Client());
        await client.RemoveThingAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await client.RemoveThingWithResponseAsync()).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"not\":")]
    [InlineData("<html>")]
    public Task A_body_that_nobody_declared_is_ignored(string body) => Answers(body, "application/json", 202, static client => client.StartJobAsync());

    [Fact]
    public Task Reset_content() => Answers("", null, 205, static async client => Assert.Equal(HttpStatusCode.ResetContent, (await client.ResetFormWithResponseAsync()).StatusCode));

    [Fact]
    public Task An_answer_to_head_has_no_body() => Answers("", "application/json", 200, static async client => Assert.Equal(HttpStatusCode.OK, (await client.ProbeMovedWithResponseAsync()).StatusCode));

    [Fact]
    public Task Text() => Answers("a b", "text/plain", 200, static async client => Assert.Equal("a b", await client.GetTextAsync()));

    [Fact]
    public async Task Text_in_another_charset()
    {
        await using var server = await Recorder.StartAsync();
        server.Answer = static async context =>
        {
            context.Response.ContentType = "text/plain; charset=iso-8859-1";
            await context.Response.Body.WriteAsync(new byte[] { 0xe9 });
        };
        Assert.Equal("\u00e9", await new AnswersClient(server.Client()).GetTextAsync());
    }

    [Fact]
    public async Task Json_in_another_charset()
    {
        await using var server = await Recorder.StartAsync();
        server.Answer = static async context =>
        {
            context.Response.ContentType = "application/json; charset=\"utf-16\"";
            await context.Response.Body.WriteAsync(System.Text.Encoding.Unicode.GetBytes("""{"name":"\u00e9\u4e2d"}"""));
        };
        Assert.Equal("\u00e9\u4e2d", (await new AnswersClient(server.Client()).GetThingAsync()).Name);
    }

    [Fact]
    public Task A_table_is_a_stream() => Answers("a,b\n", "text/csv", 200, static async client => Assert.Equal("a,b\n", await ReadAsync(await client.GetTableAsync())));

    [Fact]
    public async Task Json_is_the_default_and_csv_a_method_of_its_own()
    {
        await using var server = await Recorder.StartAsync(Json);
        var client = new AnswersClient(server.Client());
        Assert.Equal("a", (await client.GetReportAsync()).Name);
        Assert.Equal("application/json", server.Header("Accept"));
        Assert.Equal(Json, await ReadAsync(await client.GetReportAsCsvAsync()));
        Assert.Equal("text/csv", server.Header("Accept"));
    }

    [Fact]
    public Task Binary_content_beside_json_is_a_method_of_its_own() =>
        Answers("AB", "application/octet-stream", 200, static async client => Assert.Equal("AB", await ReadAsync(await client.GetEitherAsBinaryAsync())));

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("Application/JSON ; charset=\"utf-8\"")]
    [InlineData("text/json")]
    [InlineData("application/hal+json")]
    [InlineData("text/plain")]
    [InlineData("rubbish")]
    [InlineData(null)]
    public Task Json_is_read_whatever_the_server_calls_it(string? mediaType) => Answers(Json, mediaType, 200, static async client => Assert.Equal("a", (await client.GetThingAsync()).Name));

    [Theory]
    [InlineData("odd", "application/json; charset=UTF-8")]
    [InlineData("vendor", "application/vnd.api.json")]
    [InlineData("any", "*/*")]
    public async Task Odd_names_of_media_types_in_the_document_mean_json(string operation, string accept)
    {
        await using var server = await Recorder.StartAsync(Json);
        var client = new AnswersClient(server.Client());
        var thing = await (operation switch { "odd" => client.GetOddAsync(), "vendor" => client.GetVendorAsync(), _ => client.GetAnyAsync() });
        Assert.Equal(("a", accept), (thing.Name, server.Header("Accept")));
    }

    [Fact]
    public async Task A_stream_is_there_before_its_last_byte()
    {
        await using var server = await Recorder.StartAsync();
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Answer = async context =>
        {
            context.Response.ContentType = "application/octet-stream";
            await context.Response.Body.WriteAsync("first"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await read.Task;
            await context.Response.Body.WriteAsync("second"u8.ToArray());
        };
        await using var stream = await new AnswersClient(server.Client()).GetFileAsync();
        var first = new byte[5];
        await stream.ReadExactlyAsync(first);
        Assert.Equal("first"u8.ToArray(), first);
        read.SetResult();
        Assert.Equal("second", await ReadAsync(stream));
    }

    private static async Task<string> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static async Task Answers(string body, string? mediaType, int status, Func<IAnswersClient, Task> check)
    {
        await using var server = await Recorder.StartAsync(body, mediaType, status);
        await check(new AnswersClient(server.Client()));
    }
}
