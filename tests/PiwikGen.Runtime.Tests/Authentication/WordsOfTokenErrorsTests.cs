using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>What people read when no token could be had: all of it, and nothing that was not said.</summary>
public sealed class WordsOfTokenErrorsTests : TokenEndpointTest
{
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_server_that_failed_is_said_to_work_later_perhaps(int status)
    {
        var exception = await FailAsync(() => new HttpResponseMessage((HttpStatusCode)status));

        Assert.EndsWith("The server failed. Later attempts may succeed.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("The server says", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_the_server_does_not_take_names_both_options() =>
        Assert.Contains("Check Token.Endpoint and Token.Format.", (await FailAsync(() => StubServer.Json("""{"error":"unsupported_grant_type"}""", HttpStatusCode.BadRequest))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_answer_without_a_content_type_is_said_to_have_none()
    {
        var exception = await FailAsync(static () => new HttpResponseMessage { Content = new ByteArrayContent("<html>"u8.ToArray()) });

        Assert.Contains("(content type none, 6 bytes)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(150)]
    public async Task A_content_type_is_shown_up_to_100_characters(int length)
    {
        var type = "text/" + new string('x', length - 5);
        var exception = await FailAsync(() => new HttpResponseMessage { Content = new ByteArrayContent("<"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue(type) } } });

        Assert.Contains($"(content type {type[..100]}, 1 bytes)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-16", "utf-16le", false)]
    [InlineData("iso-8859-1", "iso-8859-1", false)]
    [InlineData("utf-16", null, true)]
    [InlineData("utf-16BE", null, true)]
    public async Task Words_of_the_server_are_read_in_the_encoding_that_it_names_or_marks(string encoding, string? charset, bool isMarked)
    {
        var coding = Encoding.GetEncoding(encoding);
        byte[] body = [.. isMarked ? coding.GetPreamble() : [], .. coding.GetBytes("""{"error":"invalid_client","hint":"Schl\u00fcssel fehlt: Gr\u00f6\u00dfe \u00e9"}""".Replace("\\u00fc", "\u00fc", StringComparison.Ordinal).Replace("\\u00f6", "\u00f6", StringComparison.Ordinal))];
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = charset } } };

        Assert.Equal("Schl\u00fcssel fehlt: Gr\u00f6\u00dfe \u00e9", (await FailAsync(() => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = content })).Hint);
    }

    [Fact]
    public async Task Of_two_words_for_one_thing_the_first_counts()
    {
        var exception = await FailAsync(static () => StubServer.Json("""{"error":"first","code":"second","message":"one","detail":"two"}""", HttpStatusCode.BadRequest));

        Assert.Equal(("first", "one"), (exception.Error, exception.ErrorDescription));
    }

    [Fact]
    public void Lines_and_the_secret_in_every_form_are_taken_out_and_what_is_long_is_cut()
    {
        var scrubber = new SecretScrubber("id", "a secret+1");

        Assert.Equal("a b c d *** e *** f ***", scrubber.Scrub("a\nb\u2028c\u2029d a secret+1 e a+secret%2B1 f a%20secret%2B1"));
        Assert.Equal(new string('x', 300), scrubber.Scrub(new string('x', 300)));
        Assert.Equal(new string('x', 300) + "...", scrubber.Scrub(new string('x', 301)));
    }

    [Fact]
    public void Two_answers_to_how_long_to_wait_are_none()
    {
        var response = new HttpResponseMessage();
        Assert.Null(RetryAfterHeader.Read(response, TimeProvider.System));

        response.Headers.TryAddWithoutValidation("Retry-After", ["5", "7"]);
        Assert.Null(RetryAfterHeader.Read(response, TimeProvider.System));
    }

    [Fact]
    public void A_token_url_that_is_refused_is_called_by_where_it_stands()
    {
        var options = new ApiClientOptions { BaseAddress = new Uri("https://acme.example") };
        Assert.Null(TokenUrl.Find(options, new ApiProfile { Name = "C", OAuth2 = new OAuth2Profile("http://acme.example/token") }, out var ofDocument));
        Assert.StartsWith("The document's token URL must begin with https://", ofDocument, StringComparison.Ordinal);

        options.Token.Endpoint = "http://acme.example/token";
        Assert.Null(TokenUrl.Find(options, new ApiProfile { Name = "C" }, out var ofOptions));
        Assert.StartsWith("Token.Endpoint must begin with https://", ofOptions, StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_of_a_foreign_origin_say_what_was_not_done_and_what_to_do()
    {
        var (own, other) = (new Uri("https://acme.example"), new Uri("https://other.example"));

        Assert.EndsWith("was not sent. Where that address shall have them too, add its origin to TrustedOrigins in the options.", ForeignOriginException.BeforeSending(own, other).Message, StringComparison.Ordinal);
        Assert.Equal("An answer of https://acme.example:443 links to https://other.example:443 for its next page; the request was not sent.", ForeignOriginException.ForLink(own, other).Message);
        Assert.EndsWith("and the answer is not used. Switch automatic redirects off in the primary handler.", ForeignOriginException.AfterRedirect(own, other).Message, StringComparison.Ordinal);
        Assert.Contains("a relative address", ForeignOriginException.ForLink(null, own).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_name_that_is_none_says_what_one_is_and_what_a_custom_domain_needs() =>
        Assert.StartsWith(
            "A Piwik PRO account name has lower-case letters, digits and single inner hyphens, at most 63 characters. For a custom domain set BaseAddress to its full https address.",
            Assert.Throws<ArgumentException>(static () => PiwikProAddress.FromAccount("a.b")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_stored_token_shows_how_long_it_lives_and_not_what_it_is()
    {
        Assert.Equal("StoredAccessToken (value hidden, 00:10:00 of 00:30:00 left)", new StoredAccessToken("CANARY", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(10)).ToString());
        Assert.Throws<ArgumentNullException>(static () => new StoredAccessToken(null!, TimeSpan.Zero, TimeSpan.Zero));
    }
}
