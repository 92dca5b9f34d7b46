using System.Net;
using System.Text;
using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Answers with a token, odd ones and bad ones.</summary>
public sealed class TokenAnswerTests : TokenEndpointTest
{
    [Theory]
    [InlineData("1800", 1800)]
    [InlineData("\"1800\"", 1800)]
    [InlineData("1800.0", 1800)]
    [InlineData("1.8e3", 1800)]
    [InlineData("1", 1)]
    [InlineData("86400", 86400)]
    [InlineData("86401", 86400)]
    [InlineData("1e18", 86400)]
    [InlineData("1e400", 86400)]
    [InlineData("null", 300)]
    public async Task Life_is_read_in_every_form_that_servers_write(string expiresIn, double seconds)
    {
        var outcome = await FetchAsync(() => StubServer.Json($$"""{"access_token":"abc","token_type":"Bearer","expires_in":{{expiresIn}}}"""));

        Assert.Equal(TimeSpan.FromSeconds(seconds), outcome.Token!.Life);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromSeconds(seconds), outcome.Token.ExpiresAt);
        Assert.Equal(expiresIn == "null", _log.Lines.Any(static line => line.StartsWith("Warning", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.9")]
    [InlineData("-5")]
    [InlineData("\"soon\"")]
    [InlineData("\"\"")]
    [InlineData("\"NaN\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1800]")]
    public async Task Life_that_is_none_is_refused(string expiresIn)
    {
        var exception = await FailAsync(() => StubServer.Json($$"""{"access_token":"abc","token_type":"Bearer","expires_in":{{expiresIn}}}"""));

        Assert.Contains("expires_in", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task Missing_life_is_five_minutes_with_a_warning()
    {
        var outcome = await FetchAsync(() => StubServer.Json("""{"access_token":"abc","token_type":"Bearer"}"""));

        Assert.Equal(TimeSpan.FromMinutes(5), outcome.Token!.Life);
        Assert.Contains(_log.Lines, static line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("expires_in", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task Token_type_bearer_is_taken_in_any_case(string type)
    {
        var outcome = await FetchAsync(() => StubServer.Json($$"""{"access_token":"abc","token_type":"{{type}}","expires_in":60}"""));

        Assert.Equal("Bearer abc", outcome.Token!.HeaderValue);
        Assert.DoesNotContain(_log.Lines, static line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"mac\"")]
    [InlineData("\"DPoP\"")]
    [InlineData("\"\"")]
    [InlineData("5")]
    public async Task Other_token_types_are_refused(string type)
    {
        var exception = await FailAsync(() => StubServer.Json($$"""{"access_token":"abc","token_type":{{type}},"expires_in":60}"""));

        Assert.Contains("only Bearer", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"access_token":"abc","expires_in":60}""")]
    [InlineData("""{"access_token":"abc","token_type":null,"expires_in":60}""")]
    public async Task Missing_token_type_is_taken_as_bearer_with_a_warning(string json)
    {
        Assert.True((await FetchAsync(() => StubServer.Json(json))).Succeeded);
        Assert.Contains(_log.Lines, static line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("token_type", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("5")]
    [InlineData("{}")]
    public async Task Answer_without_a_token_is_said_to_hold_none(string token)
    {
        var exception = await FailAsync(() => StubServer.Json($$"""{"access_token":{{token}},"token_type":"Bearer","expires_in":60}"""));

        Assert.Contains("holds no access_token", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TOKENVALUE with blank")]
    [InlineData("TOKENVALUE\\r\\nX-Evil: 1")]
    [InlineData("TOKENVALUE\\u00e9")]
    [InlineData("TOKENVALUE,")]
    [InlineData("=TOKENVALUE")]
    [InlineData("TOKEN=VALUE")]
    [InlineData("===")]
    public async Task Token_that_cannot_be_sent_is_refused_without_being_repeated(string token)
    {
        var exception = await FailAsync(() => StubServer.Json($$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":60}"""));

        Assert.Contains("not a bearer token", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("TOKEN", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32 * 1024, true)]
    [InlineData((32 * 1024) + 1, false)]
    public async Task Token_is_at_most_32_kibibytes_long(int length, bool accepted)
    {
        Assert.Equal(accepted, (await FetchAsync(() => StubServer.Token(new string('a', length)))).Succeeded);
    }

    [Fact]
    public async Task Unknown_members_are_ignored()
    {
        var outcome = await FetchAsync(() => StubServer.Json("""{"id_token":{"access_token":"wrong"},"access_token":"abc.DEF-1_~+/==","x":[[1],{}],"token_type":"Bearer","expires_in":60}"""));

        Assert.Equal("abc.DEF-1_~+/==", outcome.Token!.Value);
    }

    [Theory]
    [InlineData("""{"access_token":"abc","access_token":"def","token_type":"Bearer","expires_in":60}""")]
    [InlineData("""{"access_token":"abc","token_type":"Bearer","expires_in":60,"expires_in":6000}""")]
    [InlineData("""{"access_token":"abc","token_type":"Bearer","expires_in":60}{}""")]
    [InlineData("""{"access_token":"abc","token_type":"Bearer","expires_in":60""")]
    [InlineData("""{"access_token":"\ud800","token_type":"Bearer","expires_in":60}""")]
    [InlineData("""["abc"]""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html>Sign in to the guest network</html>")]
    public async Task Body_that_is_no_clear_json_object_is_refused_with_its_type_and_length(string body)
    {
        var exception = await FailAsync(() => StubServer.Json(body));

        Assert.Contains($"application/json, {Encoding.UTF8.GetByteCount(body)} bytes", exception.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.DoesNotContain("guest", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_a_hundred_levels_deep_is_refused()
    {
        var deep = new string('[', 100) + new string(']', 100);

        await FailAsync(() => StubServer.Json($$"""{"access_token":"abc","token_type":"Bearer","expires_in":60,"x":{{deep}}}"""));
    }

    [Fact]
    public async Task Answer_204_is_no_token()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await FailAsync(() => new HttpResponseMessage(HttpStatusCode.NoContent))).StatusCode);
    }

    [Theory]
    [InlineData("utf-8", true, "application/json")]
    [InlineData("utf-8", false, "text/plain")]
    [InlineData("utf-16", false, "application/json")]
    [InlineData("utf-16", true, "application/json")]
    [InlineData("utf-16BE", false, "application/json")]
    [InlineData("utf-16BE", true, "application/json")]
    [InlineData("iso-8859-1", false, "application/json")]
    public async Task Json_is_read_whatever_the_type_the_charset_and_the_byte_order_mark(string charset, bool mark, string mediaType)
    {
        var encoding = Encoding.GetEncoding(charset);
        var text = """{"access_token":"abc","token_type":"Bearer","expires_in":60}""";
        byte[] body = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", $"{mediaType}; charset=\"{charset}\"");

        var outcome = await FetchAsync(() => new HttpResponseMessage { Content = content });

        Assert.Equal("abc", outcome.Token!.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_larger_than_64_kibibytes_is_refused_whether_it_says_so_or_not(bool announced)
    {
        var body = Encoding.ASCII.GetBytes($$"""{"access_token":"abc","token_type":"Bearer","expires_in":60,"x":"{{new string('x', 64 * 1024)}}"}""");
        var endless = new EndlessStream();
        HttpContent content = announced ? new ByteArrayContent(body) : new StreamContent(endless);

        var exception = await FailAsync(() => new HttpResponseMessage { Content = content });

        Assert.Contains("larger than 64 KiB", exception.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Read, 0, (64 * 1024) + 1);
    }

    [Fact]
    public async Task Answer_of_exactly_64_kibibytes_is_read()
    {
        const string Before = """{"access_token":"abc","token_type":"Bearer","expires_in":60,"x":" """;
        var body = Before + new string('x', (64 * 1024) - Before.Length - 2) + "\"}";

        Assert.Equal(64 * 1024, body.Length);
        Assert.True((await FetchAsync(() => StubServer.Json(body))).Succeeded);
    }

    [Fact]
    public async Task Life_counts_from_the_moment_the_request_was_sent()
    {
        var sent = _clock.GetTimestamp();
        var outcome = await FetchAsync(new StubServer(_ =>
        {
            _clock.Advance(5);
            return StubServer.Token();
        }));

        Assert.Equal(sent, outcome.Token!.ObtainedAt);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public new int Read { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Read += buffer.Length;
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
